import type { FileView } from '@yichi/api/view/rulebook'

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

/** Hands a file that the server made to the person, under its own name. */
export function saveFile({ fileName, mediaType, base64 }: FileView, view: Window = window): void {
  const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
  const link = view.document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser takes its copy after the click; the address is given up when it has.
  view.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
