/** A closed list of codes as SQL writes it: `'STREET', 'DIGITAL'`. */
export const list = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');
