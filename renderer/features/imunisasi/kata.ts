import type { AnakImunisasi, DosisImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { kataSel, kataTidak } from '#shared/text/imunisasi.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'

/** How one places a dose in time: its day, its month, or that neither is known. */
export function kataHari({ tanggal, bulan }: Pick<DosisImunisasi, 'tanggal' | 'bulan'>): string {
  if (tanggal !== null) return formatTanggal(tanggal)
  return bulan === null ? 'tanpa tanggal' : formatBulan(bulan)
}

/** The few letters that stand in a cell: the day and month of a dose, or a word, so that nothing rests on colour alone. */
export function isiSel({ keadaan }: SelImunisasi, dosis: DosisImunisasi | undefined): string {
  if (keadaan === 'terisi' || keadaan === 'terisi-kejar') {
    if (!dosis) return '✓'
    if (dosis.tanggal !== null) return formatTanggal(dosis.tanggal).slice(0, 5)
    return dosis.bulan === null ? '✓' : formatTanggal(`${dosis.bulan}-01`).slice(3, 5).padStart(5, '–')
  }
  if (dosis?.tidak) return { tolak: 'tolak', tunda: 'tunda', kosong: 'kosong', kontraindikasi: 'KI' }[dosis.tidak]
  const kata = { waktunya: 'kini', terlambat: 'telat', kejar: 'kejar', 'tidak-lagi': '×', kontraindikasi: 'KI' }
  return kata[keadaan as keyof typeof kata] ?? ''
}

/** Everything a cell says, read aloud and shown below the table. */
export function kalimatSel(
  { nama: anak }: AnakImunisasi,
  sel: SelImunisasi,
  dosis: DosisImunisasi | undefined,
): string {
  const { nama, keadaan, jatuhTempo } = sel
  const tidak = dosis?.tidak
    ? `${kataTidak[dosis.tidak]} ${kataHari(dosis)}${dosis.alasan ? `: ${dosis.alasan}` : ''}`
    : null
  const hari = dosis && !dosis.tidak ? ` ${kataHari(dosis)}${dosis.luar ? ', di tempat lain' : ''}` : ''
  const mulai = jatuhTempo === null ? '' : `, mulai ${formatTanggal(jatuhTempo)}`
  return [`${anak}, ${nama}: ${kataSel[keadaan]}${hari}${mulai}`, tidak, ...(dosis?.peringatan ?? [])]
    .filter((satu) => satu !== null)
    .join('. ')
}

/** Doses that can be given at once: in time, late, or catching up. */
export const isDitagih = ({ keadaan }: Pick<SelImunisasi, 'keadaan'>): boolean =>
  keadaan === 'waktunya' || keadaan === 'terlambat' || keadaan === 'kejar'

/** The dose a cell is about. */
export function dosisDari({ dosis }: AnakImunisasi, { dosisId }: SelImunisasi): DosisImunisasi | undefined {
  return dosis.find(({ id }) => id === dosisId)
}

/** What giving everything that is due would give: "Beri semua: BCG, DPT1". */
export function kataSemua({ sel }: AnakImunisasi): string {
  return `Beri semua: ${sel
    .filter(isDitagih)
    .map(({ kode }) => kode)
    .join(', ')}`
}

/** Who is due for what, cell by cell, for a file. */
export const isiDaftarImunisasi = (anak: readonly AnakImunisasi[]) => ({
  nama: 'imunisasi',
  kolom: ['No.', 'Nama', 'L/P', 'Lahir', 'Ibu', 'RT', 'Waktunya', 'Tertunggak', 'Ditimbang bulan ini'],
  baris: anak.map((satu, i) => {
    const kode = (...keadaan: readonly string[]) =>
      satu.sel
        .filter((sel) => keadaan.includes(sel.keadaan))
        .map((sel) => sel.kode)
        .join(', ')
    return [
      ...[i + 1, satu.nama, satu.jk, satu.tanggalLahir && formatTanggal(satu.tanggalLahir), satu.namaIbu, satu.rt],
      ...[kode('waktunya'), kode('terlambat', 'kejar'), satu.ditimbang ? 'ya' : 'belum'],
    ]
  }),
})

/** What was given at once, in words. */
export function kataDiberi({ nama }: AnakImunisasi, dosis: readonly string[]): string {
  return dosis.length === 0
    ? `Tidak ada dosis ${nama} yang waktunya.`
    : `${dosis.length} dosis ${nama} tersimpan: ${dosis.join(', ')}.`
}
