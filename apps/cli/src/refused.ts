import { faultText, type Fault } from '@yichi/domain/kernel/fault'
import type { SentenceId, SentenceParams } from './sentences/sentence.ts'

/** A plain reason why the command did not start. Ends with exit code 2, nothing written. */
export class RefusedError extends Error {
  override name = 'RefusedError'
  readonly sentence: SentenceId
  readonly params: SentenceParams

  constructor(sentence: SentenceId, params: SentenceParams = {}) {
    super(sentence)
    this.sentence = sentence
    this.params = params
  }
}

/** What is wrong with a document that was given, each fault with its path. Ends with exit code 2. */
export class BadDocumentError extends Error {
  override name = 'BadDocumentError'
  /** The file as it was named, `-` for the standard input. */
  readonly source: string
  readonly faults: readonly Fault[]

  constructor(source: string, faults: readonly Fault[]) {
    super(faults[0] === undefined ? source : faultText(faults[0]))
    this.source = source
    this.faults = faults
  }
}
