import { expect, test } from 'vitest'
import { pageCount, pageWindow, samePlace } from './board-page.ts'

test('eight rows a screen are the server’s own pages', () => {
  expect(pageWindow(1, 8)).toEqual({ serverPage: 1, from: 0, to: 8 })
  expect(pageWindow(7, 8)).toEqual({ serverPage: 7, from: 0, to: 8 })
})

test('four rows a screen are halves of them, none twice and none left out', () => {
  expect(pageWindow(1, 4)).toEqual({ serverPage: 1, from: 0, to: 4 })
  expect(pageWindow(2, 4)).toEqual({ serverPage: 1, from: 4, to: 8 })
  expect(pageWindow(3, 4)).toEqual({ serverPage: 2, from: 0, to: 4 })
})

test.each([
  [0, 8, 1],
  [8, 8, 1],
  [9, 8, 2],
  [9, 4, 3],
] as const)('%i rows at %i a screen are %i pages', (total, perScreen, pages) => {
  expect(pageCount(total, perScreen)).toBe(pages)
})

test('who turns large text on stays at the row they were reading', () => {
  expect(samePlace(3, 8, 4)).toBe(5)
  expect(samePlace(5, 4, 8)).toBe(3)
  expect(samePlace(6, 4, 8)).toBe(3)
  expect(samePlace(1, 8, 4)).toBe(1)
})
