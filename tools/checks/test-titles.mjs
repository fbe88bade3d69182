import ts from 'typescript';

/** What a spec calls to have a test, or a group of them. */
const CALLED = new Set(['it', 'test', 'describe']);
/** A test that is called so does not run, or not as it is written. */
const PUT_ASIDE = new Set(['skip', 'todo', 'fixme', 'failing', 'fail']);

/**
 * What the tests of a spec, their groups and their cases are called, as written: `it('…')`, `describe('…')`, and
 * the name at the head of each case of `it.each([['…', …], …])`. What is put aside, itself or with its group, is
 * no test.
 *
 * @param {string} text of the spec
 * @param {string} [name] of its file
 * @returns {string[]}
 */
export function testTitles(text, name = 'a.spec.tsx') {
  const titles = [];
  const visit = (node) => {
    const words = ts.isCallExpression(node) ? wordsOf(node.expression) : null;
    if (words?.some((word) => PUT_ASIDE.has(word))) return;
    if (words) titles.push(...(words.at(-1) === 'each' ? casesOf(node) : []), ...titleOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return titles;
}

/** `it.only.each` as `['it', 'only', 'each']`; null for what is no test. */
function wordsOf(expression) {
  if (ts.isIdentifier(expression)) return CALLED.has(expression.text) ? [expression.text] : null;
  if (ts.isCallExpression(expression)) return wordsOf(expression.expression);
  if (!ts.isPropertyAccessExpression(expression)) return null;
  const before = wordsOf(expression.expression);
  return before && [...before, expression.name.text];
}

function titleOf({ arguments: [title] }) {
  return title && ts.isStringLiteralLike(title) ? [title.text] : [];
}

/** The names of the cases that stand in the call itself. */
function casesOf({ expression, arguments: [cases] }) {
  if (ts.isCallExpression(expression) || !cases || !ts.isArrayLiteralExpression(cases)) return [];
  return cases.elements
    .map((each) => (ts.isArrayLiteralExpression(each) ? each.elements[0] : each))
    .filter((head) => head && ts.isStringLiteralLike(head))
    .map(({ text }) => text);
}
