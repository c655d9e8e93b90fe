/** A sheet read as text, for the tests that measure it. */
declare module '*.css?raw' {
  const text: string
  export default text
}
