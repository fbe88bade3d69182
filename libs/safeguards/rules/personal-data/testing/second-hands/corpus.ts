/** Where the running text is, beside this file; the corpus’s README says whence and how it may be used. */
export const CORPUS = './corpus/copyright-finns-inte.txt';

/** The sentences of a corpus that has one in each line; reading the file is left to who calls. */
export function sentencesOf(corpus: string): readonly string[] {
  return corpus.split('\n').filter((sentence) => sentence.trim() !== '');
}

/** Whole paragraphs of so many sentences, as a note or a letter has them: what a single sentence cannot show. */
export function paragraphsOf(corpus: string, sentences = 5): readonly string[] {
  const all = sentencesOf(corpus);
  return Array.from({ length: Math.ceil(all.length / sentences) }, (_, place) =>
    all.slice(place * sentences, (place + 1) * sentences).join(' '),
  );
}
