import { readFileSync } from 'node:fs'
import ts from 'typescript'

const RUNS = ['test', 'it', 'describe']

/**
 * The titles of the tests of a file that run, each alone and with the groups it stands in (`group > title`). What
 * is skipped, left for later, or stands under a condition is not among them.
 *
 * @param {string} file
 * @returns {ReadonlySet<string>}
 */
export function testTitles(file) {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  /** @type {Set<string>} */
  const titles = new Set()
  /** @param {ts.Node} node @param {readonly string[]} groups */
  const visit = (node, groups) => {
    if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) return
    const found = ts.isCallExpression(node) ? callOf(node) : undefined
    if (found === undefined) {
      ts.forEachChild(node, (child) => visit(child, groups))
      return
    }
    if (!found.runs) return
    if (found.kind === 'describe') {
      for (const part of found.body) visit(part, [...groups, found.title])
      return
    }
    titles.add(found.title)
    titles.add([...groups, found.title].join(' > '))
  }
  visit(source, [])
  return titles
}

/** @param {ts.CallExpression} call */
function callOf(call) {
  /** @type {ts.Expression} */
  let callee = call.expression
  /** @type {string[]} */
  const words = []
  while (ts.isCallExpression(callee) || ts.isPropertyAccessExpression(callee)) {
    if (ts.isPropertyAccessExpression(callee)) words.push(callee.name.text)
    callee = callee.expression
  }
  const [title, ...body] = call.arguments
  if (!ts.isIdentifier(callee) || !RUNS.includes(callee.text) || title === undefined)
    return undefined
  if (body.length === 0 || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
    return undefined
  }
  return {
    kind: callee.text,
    title: ts.isStringLiteralLike(title) ? title.text : title.getText().slice(1, -1),
    runs: words.every((word) => word === 'each'),
    body,
  }
}
