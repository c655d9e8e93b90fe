import { digestOf } from '../../kernel/digest.ts'
import type { Posting } from './posting.ts'

/** Whether a posting still is what was posted: the digest of its content is the one it carries. */
export function verifyPosting({ sha256, ...content }: Posting): boolean {
  return digestOf(content) === sha256
}
