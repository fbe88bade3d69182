// A row policy is a sentence of parts joined by "and" and "or". Each part is taken out by itself: a
// condition becomes true, an alternative false. What is left is wider, or narrower, by that one part.

/**
 * @param {string} sentence a boolean SQL expression over the row
 * @returns {{ part: string, sentence: string }[]} each part, and the sentence without it; none for a
 *   sentence of one part, which is what "removed" and "using (true)" stand for
 */
export function withoutEachPart(sentence) {
  const parts = [];
  takeOut(sentence, (rest) => rest, parts);
  return parts.map(({ part, rest }) => ({ part: inOneLine(part), sentence: rest }));
}

function takeOut(expression, around, found) {
  const [before, inner, after] = unwrapped(expression);
  for (const word of ['or', 'and']) {
    const pieces = split(inner, word);
    if (pieces.length === 1) continue;
    const nothing = word === 'or' ? 'false' : 'true';
    for (const [at, piece] of pieces.entries()) {
      const put = (text) => around(`${before}(${pieces.with(at, text).join(` ${word} `)})${after}`);
      found.push({ part: piece, rest: put(nothing) });
      takeOut(piece, put, found);
    }
    return;
  }
  if (before !== '') takeOut(inner, (text) => around(`${before}${text}${after}`), found);
}

/** What stands in the outer brackets, also those of a "(select …)" without a table. */
function unwrapped(expression) {
  const text = expression.trim();
  if (!text.startsWith('(') || closing(text, 0) !== text.length - 1) return ['', text, ''];
  const inner = text.slice(1, -1).trim();
  if (!/^select\b/i.test(inner)) return unwrappedIn('(', inner, ')');
  const value = inner.replace(/^select\b/i, '').trim();
  if (split(value, 'from').length > 1 || /^from\b/i.test(value)) return ['', text, ''];
  return unwrappedIn('(select ', value, ')');
}

function unwrappedIn(open, text, close) {
  const [before, inner, after] = unwrapped(text);
  return [`${open}${before}`, inner, `${after}${close}`];
}

/** The text between the words that stand in no brackets and no quotes; "between … and …" is one piece. */
function split(text, word) {
  const pieces = [];
  let from = 0;
  let range = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') at = closing(text, at);
    else if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if (startsWord(text, at, 'between')) range = true;
    else if (startsWord(text, at, word)) {
      if (word === 'and' && range) range = false;
      else {
        pieces.push(text.slice(from, at));
        from = at + word.length;
      }
    }
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim());
}

const startsWord = (text, at, word) =>
  !/\w/.test(text[at - 1] ?? ' ') && new RegExp(`^${word}\\b`, 'i').test(text.slice(at));

function closing(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "'") at = text.indexOf("'", at + 1);
    else if (text[at] === '(') depth += 1;
    else if (text[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  throw new Error(`A bracket is not closed: ${text}`);
}

const inOneLine = (text) => text.trim().replace(/\s+/g, ' ');
