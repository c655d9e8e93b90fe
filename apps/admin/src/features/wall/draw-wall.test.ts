import type { WallBuilding, WallCell } from '@yichi/api/view/zone'
import { expect, test, vi } from 'vitest'
import { drawWall } from './draw-wall.ts'
import { layoutWall } from './layout-wall.ts'

function cell(code: string, stars: WallCell['stars']): WallCell {
  return {
    code,
    ownerName: '',
    unit: 1,
    floor: 1,
    door: code,
    stars,
    daysInState: 0,
    payment: 'none',
  }
}

test('every cell is drawn once, pale where the filter leaves it out, each building named', () => {
  const building: WallBuilding = {
    code: 'b1',
    name: '1 号楼',
    kind: 'row',
    cells: [cell('a', 0), cell('b', 2), cell('c', 2)],
  }
  const alphas: number[] = []
  const context = {
    globalAlpha: 1,
    fillStyle: '',
    font: '',
    clearRect: vi.fn(),
    fillRect: vi.fn(),
    fillText: vi.fn(),
    drawImage: vi.fn(() => {
      alphas.push(context.globalAlpha)
    }),
  }
  const sprite = {} as CanvasImageSource
  const sprites = Array.from({ length: 4 }, () => ({
    none: sprite,
    unpaid: sprite,
    part: sprite,
    paid: sprite,
  }))
  drawWall(context, layoutWall([building], 400), {
    sprites,
    ink: '#000',
    font: '13px sans-serif',
    isDimmed: (one) => one.stars !== 2,
  })
  expect(alphas).toEqual([0.16, 1, 1])
  expect(context.fillText).toHaveBeenCalledWith('1 号楼', 0, 14)
})
