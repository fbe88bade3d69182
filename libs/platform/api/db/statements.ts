/** What a semicolon inside does not end: comments, quoted text and names, bodies between dollars. */
const UNBROKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"[^"]*"|(\$\w*\$)[\s\S]*?\1/g;

/** Comments that stand before a statement. */
const LEADING = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/;

/** The statements of hand-written SQL, each without its semicolon, in their order. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = [];
  let begun = 0;
  const end = (at: number) => {
    const statement = sql.slice(begun, at).replace(LEADING, '').trimEnd();
    if (statement !== '') statements.push(statement);
    begun = at + 1;
  };
  let from = 0;
  for (const { index, 0: text } of [...sql.matchAll(UNBROKEN), { index: sql.length, 0: '' }]) {
    for (let at = sql.indexOf(';', from); at >= 0 && at < index; at = sql.indexOf(';', at + 1)) {
      end(at);
    }
    from = index + text.length;
  }
  end(sql.length);
  return statements;
}
