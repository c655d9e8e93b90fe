import { describe, expect, test } from 'vitest'
import { isSignInRequired, readFailure } from './refusal.ts'

describe('what a failed request means', () => {
  test('a refusal keeps its code and its printable parameters', () => {
    const error = { data: { refusal: { code: 'sheet-changed', params: { no: 2, odd: {} } } } }
    expect(readFailure(error)).toEqual({
      kind: 'refusal',
      code: 'sheet-changed',
      params: { no: 2 },
    })
  })

  test('an error without data never reached the server', () => {
    expect(readFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' })
  })

  test('an unexplained error is a bug with its request number', () => {
    const error = { data: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r-1' } }
    expect(readFailure(error)).toEqual({ kind: 'bug', requestId: 'r-1' })
  })

  test('unreadable input names its places', () => {
    const issues = [{ path: 'facts.segments.0.area', message: 'expected an integer' }]
    const error = { data: { code: 'BAD_REQUEST', refusal: null, issues } }
    expect(readFailure(error)).toEqual({ kind: 'bad-input', paths: ['facts.segments.0.area'] })
  })

  test('a lost session asks for signing in, with or without a refusal body', () => {
    expect(isSignInRequired({ data: { code: 'UNAUTHORIZED' } })).toBe(true)
    expect(isSignInRequired({ data: { refusal: { code: 'sign-in-required' } } })).toBe(true)
    expect(isSignInRequired({ data: { refusal: { code: 'not-found' } } })).toBe(false)
  })
})
