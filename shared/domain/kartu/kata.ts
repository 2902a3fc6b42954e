const huruf: Readonly<Record<string, string>> = {
  '-': '–',
  'tidak-berlaku': '–',
  ...{ bblr: 'BBLR', bblsr: 'BBLSR', bblasr: 'BBLASR', bblc: 'BBLC', bblb: 'BBLB', kek: 'KEK' },
}

/** The printed word of a result: its code with blanks and a capital, unless it has a word of its own. */
export function kataHasil(sendiri: Readonly<Record<string, string>> = {}): (hasil: string) => string {
  const dikenal = new Map([...Object.entries(huruf), ...Object.entries(sendiri)])
  return (hasil) => dikenal.get(hasil) ?? `${hasil.charAt(0).toUpperCase()}${hasil.slice(1).replaceAll('-', ' ')}`
}
