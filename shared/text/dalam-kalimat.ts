const isSingkatan = (kata: string) => /^\p{Lu}(?:\p{Lu}|$)/u.test(kata)

/** A name inside a sentence: "ibu hamil"; letters that stand for words stay. */
export function dalamKalimat(kata: string): string {
  return isSingkatan(kata) ? kata : kata.charAt(0).toLowerCase() + kata.slice(1)
}
