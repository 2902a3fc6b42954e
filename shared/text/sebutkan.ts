const daftar = new Intl.ListFormat('id', { type: 'conjunction' })

/** "Melati", "Melati dan Mawar", "Melati, Mawar, dan Kenanga" @source EYD V, tanda koma: before the last of three or more */
export function sebutkan(nama: readonly string[]): string {
  return daftar.format(nama)
}
