import type { FaktaBulan } from '#shared/bahan/bahan.ts'
import { type KelasBBU, kelasBBU } from '#shared/domain/antropometri/kelas.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type KelompokUmur, kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import type { Rumus } from '../model.ts'
import { jumlahBaris } from '../sel.ts'
import type { Unsur } from './bagian-bersama.ts'
import type { BarisEkor, SetelanF1 } from './setelan-f1.ts'

/** One row of section II of the F1. */
export type BarisF1 = Unsur & {
  readonly id: string
  /** Takes the printed numbers of other rows, which depend on the settings. */
  readonly label: (nomor: (id: string) => string) => string
  /** Bands the row can apply to; the others are blacked out. */
  readonly kelompok: readonly KelompokUmur[]
  readonly rumus: Rumus | null
  /** Where the number is not the length of the list. */
  readonly hitung: ((anak: readonly AnakSkdn[]) => number) | null
  readonly daftarLain: string | null
}

const biasa = { kelompok: kelompokUmur, rumus: null, hitung: null, daftarLain: null, dasar: null } as const

/** A row that goes by its code. */
function row(kode: string, label: string, isi: Unsur['isi']): BarisF1 {
  return { ...biasa, id: kode, kode, label: () => label, isi }
}

const ditimbang = (a: AnakSkdn) => a.timbang !== null
const berhuruf = (huruf: string) => (a: AnakSkdn) => a.timbang?.huruf === huruf
const duaT = (a: AnakSkdn) => a.timbang?.duaT ?? false

const barisDuaT = row('2T', 'Jumlah balita yang tidak naik dua bulan berturut-turut', duaT)

function barisT(setting: SetelanF1['duaT']): BarisF1[] {
  const tidakNaik = berhuruf('T')
  if (setting === 'bagianT') {
    return [row('T', 'Jumlah balita yang tidak naik berat badannya bulan ini', tidakNaik)]
  }
  const sekali = (a: AnakSkdn) => tidakNaik(a) && !duaT(a)
  return [
    { ...row('T', 'Jumlah balita yang tidak naik berat badannya 1 kali bulan ini', sekali), kode: 'T 1×' },
    barisDuaT,
  ]
}

/** "Tidak hadir": the list is always S − D; the printed number may be set to K − D, which can fall below 0. */
function barisTidakHadir(setting: SetelanF1['tidakHadir']): BarisF1 {
  const dari = setting === 'S-D' ? 'S' : 'K'
  return {
    ...biasa,
    id: 'tidakHadir',
    kode: '–',
    label: (nomor) => `Jumlah balita yang tidak hadir di penimbangan bulan ini (${nomor(dari)}−${nomor('D')})`,
    isi: (a) => !ditimbang(a),
    rumus: jumlahBaris([dari], ['D']),
    hitung: setting === 'S-D' ? null : (anak) => anak.filter((a) => a.punyaKms).length - anak.filter(ditimbang).length,
    daftarLain: setting === 'S-D' ? null : 'Angka ini K − D. Daftar namanya S − D: semua balita yang tidak ditimbang.',
  }
}

/** Rows 01–09 with the labels as printed on the blanks; 10 where T is split. @source docs/aturan/skdn.md, "Letters" */
function barisInti(pengaturan: SetelanF1): BarisF1[] {
  const t = barisT(pengaturan.duaT)
  const hurufIds = ['N', ...t.map((r) => r.id), 'O', 'B']
  const d: BarisF1 = {
    ...biasa,
    id: 'D',
    kode: 'D',
    label: (nomor) => `Jumlah balita yang ditimbang bulan ini (${hurufIds.map(nomor).join('+')})`,
    isi: ditimbang,
    rumus: jumlahBaris(hurufIds),
  }
  return [
    row('S', 'Jumlah semua balita yang ada di kelompok penimbangan (posyandu) bulan ini', () => true),
    row('K', 'Jumlah balita yang terdaftar dan mempunyai KMS bulan ini', (a) => a.punyaKms),
    row('N', 'Jumlah balita yang naik berat badannya bulan ini', berhuruf('N')),
    ...t,
    row('O', 'Jumlah balita yang ditimbang bulan ini tetapi tidak ditimbang bulan lalu', berhuruf('O')),
    row('B', 'Jumlah balita yang baru pertama kali hadir di penimbangan bulan ini', berhuruf('B')),
    d,
    barisTidakHadir(pengaturan.tidakHadir),
    row('BGM', 'Jumlah balita yang ada di bawah garis merah', (a) => a.timbang?.bgm ?? false),
  ]
}

const adaZ = (a: AnakSkdn) => (a.timbang?.z ?? null) !== null

function barisBBU(kode: string, label: string, kelas: KelasBBU): BarisF1 {
  const isi: Unsur['isi'] = (a) => adaZ(a) && kelasBBU(a.timbang?.z?.z ?? Number.NaN) === kelas
  return { ...row(kode, label, isi), dasar: { apa: 'diukur', ada: adaZ } }
}

/**
 * Children whose row on the sheet was asked about a capsule. A capsule not ticked says either "not given" or "not
 * asked": where the posyandu ticked none all month nobody was asked, where it ticked one all who came were.
 */
function dasarKapsul(anak: readonly AnakSkdn[], fakta: NonNullable<FaktaBulan>): Unsur['dasar'] {
  const diberi = (a: AnakSkdn) => (fakta.get(a.anak.id)?.vitaminA ?? null) !== null
  const dicatat = anak.some(diberi)
  return { apa: 'dicatat', ada: (a) => dicatat && (ditimbang(a) || diberi(a)) }
}

/** A tail row, or null when the book keeps no register for it. */
function barisEkor(ekor: BarisEkor, fakta: FaktaBulan, anak: readonly AnakSkdn[]): BarisF1 | null {
  switch (ekor) {
    case '2T':
      return barisDuaT
    case 'BBsangatKurang':
      return { ...barisBBU('BBSK', 'Jumlah balita dengan berat badan sangat kurang (BB/U)', 'sangatKurang'), id: ekor }
    case 'BBkurang':
      return { ...barisBBU('BBK', 'Jumlah balita dengan berat badan kurang (BB/U)', 'kurang'), id: ekor }
  }
  if (fakta === null) return null
  const of = (a: AnakSkdn) => fakta.get(a.anak.id)
  const dasar = dasarKapsul(anak, fakta)
  switch (ekor) {
    case 'vitaminABiru': {
      const label = 'Jumlah bayi 6–11 bulan yang mendapat kapsul vitamin A biru'
      return { ...row('A biru', label, (a) => of(a)?.vitaminA === 'biru'), id: ekor, dasar, kelompok: ['6-11'] }
    }
    case 'vitaminAMerah': {
      const label = 'Jumlah balita 12–59 bulan yang mendapat kapsul vitamin A merah'
      const kelompok = ['12-23', '24-35', '36-59'] as const
      return { ...row('A merah', label, (a) => of(a)?.vitaminA === 'merah'), id: ekor, dasar, kelompok }
    }
    case 'asiE06': {
      const label = 'Jumlah bayi 0–5 bulan yang mendapat ASI eksklusif'
      const ditanya: Unsur['dasar'] = { apa: 'ditanya', ada: (a) => (of(a)?.asi ?? null) !== null }
      return { ...row('E0-6', label, (a) => of(a)?.asi === 'ya'), id: ekor, dasar: ditanya, kelompok: ['0-5'] }
    }
  }
}

/**
 * All rows of the F1 in the order printed. Each counts only children of the bands it applies to.
 *
 * @param anak the children of S of the posyandu
 */
export function barisF1(pengaturan: SetelanF1, fakta: FaktaBulan, anak: readonly AnakSkdn[]): BarisF1[] {
  const ekor = pengaturan.barisEkor.filter((e) => e !== '2T' || pengaturan.duaT === 'bagianT')
  const rows = [...barisInti(pengaturan), ...ekor.map((e) => barisEkor(e, fakta, anak)).filter((r) => r !== null)]
  return rows.map((r) => ({ ...r, isi: (a) => r.kelompok.includes(a.kelompok) && r.isi(a) }))
}
