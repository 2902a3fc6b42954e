/** Works out a text once: a register names each child, mother and posyandu some dozens of times. */
export function ingat<T>(hitung: (teks: string) => T): (teks: string) => T {
  const known = new Map<string, T>()
  return (teks) => {
    const found = known.get(teks)
    if (found !== undefined) return found
    const hasil = hitung(teks)
    known.set(teks, hasil)
    return hasil
  }
}
