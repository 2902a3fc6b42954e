import type { KolomLembar } from './peta.ts'
import { bacaWaktu } from './waktu.ts'

/** What the headings of workbooks kept by hand are called. */

/** Small letters, words with one blank between: "NAMA ORTU\n(Ayah/Ibu)" is "nama ortu ayah ibu". */
export function sederhana(judul: string): string {
  return judul
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const ortu = /\b(?:ortu|orang tua|orangtua|wali)\b/
const ayah = /\b(?:ayah|bapak|bpk|suami)\b/
const ibu = /\b(?:ibu|bunda)\b/
const lahir = /\b(?:lahir|lhr)\b/
/** Values of another day, a result of a table, or a number of the mother: none of them is the measure of this month. */
const bukanUkuran =
  /\b(?:lalu|sebelum\w*|lahir|lhr|status|u|zscore|z score|ideal|awal|target|naik|kenaikan|kbm|selisih|ibu)\b|\b(?:bb|tb|pb) (?:tb|pb)\b/
const pasangTb = /\b(?:tb pb|pb tb|tb atau pb|pb atau tb)\b/

/** In the order they are asked: the first that fits. */
const kenal: readonly (readonly [KolomLembar, (teks: string) => boolean])[] = [
  ['no', (t) => /^(?:no|nomor|nmr|no urut|nomor urut|urut)$/.test(t)],
  ['nik', (t) => /\bnik\b/.test(t) && !ibu.test(t) && !ayah.test(t) && !ortu.test(t)],
  ['namaOrtu', (t) => (ortu.test(t) || (ayah.test(t) && ibu.test(t))) && !/\bnik\b/.test(t)],
  ['namaIbu', (t) => ibu.test(t) && /^(?:nama |nm )?(?:lengkap )?(?:ibu|bunda)(?: kandung| balita| anak)?$/.test(t)],
  ['namaAyah', (t) => /^(?:nama |nm )?(?:lengkap )?(?:ayah|bapak|bpk)(?: kandung| balita| anak)?$/.test(t)],
  [
    'tanggalLahir',
    (t) => (lahir.test(t) && !/\b(?:bb|tb|pb|berat|panjang|tinggi|lk|anak ke|umur|usia)\b/.test(t)) || t === 'ttl',
  ],
  ['umur', (t) => /\b(?:umur|usia)\b/.test(t) && !/\b(?:ibu|hamil|kehamilan)\b/.test(t)],
  [
    'jk',
    (t) =>
      /^(?:jk|j k|l p|lp|p l|sex|gender|kelamin|jenis kelamin|jns kelamin|jns kel|jenis kel|jenis kelamin l p|jk l p)$/.test(
        t,
      ),
  ],
  ['rtRw', (t) => /\brt\b/.test(t) && /\brw\b/.test(t)],
  ['rt', (t) => /^rt$/.test(t)],
  ['rw', (t) => /^rw$/.test(t)],
  ['posyandu', (t) => /^(?:nama )?(?:posyandu|pos)$/.test(t)],
  ['kia', (t) => /\b(?:kia|kms)\b/.test(t)],
  ['tinggi', (t) => pasangTb.test(t) || (/\b(?:tb|pb|tinggi|panjang)\b/.test(t) && !bukanUkuran.test(t))],
  ['berat', (t) => /\b(?:bb|berat|timbangan)\b/.test(t) && !bukanUkuran.test(t)],
  [
    'naik',
    (t) =>
      /^(?:n t|nt|n t o|n t o b|n t b o|n|naik|naik tidak|naik tidak naik|ket n t|status n t|hasil n t|kenaikan|kenaikan bb)$/.test(
        t,
      ),
  ],
  ['tanggal', (t) => /\b(?:tgl|tanggal)\b/.test(t)],
  ['keterangan', (t) => /\b(?:ket|keterangan|catatan)\b/.test(t)],
  [
    'nama',
    (t) =>
      /^(?:nama|nm)(?: (?:lengkap|anak|balita|bayi|sasaran|batita|peserta|dan))*$/.test(t) ||
      t === 'anak' ||
      t === 'balita',
  ],
]

function kenaliTeks(teks: string): KolomLembar | null {
  return kenal.find(([, cocok]) => cocok(teks))?.[0] ?? null
}

const isBulanSaja = (teks: string) => bacaWaktu(teks).bulan !== null

/** A heading of several rows, the highest first. */
export type JalurJudul = readonly string[]

const jenisTanggal: Readonly<Record<string, KolomLembar>> = {
  tgl: 'lahirHari',
  tanggal: 'lahirHari',
  hari: 'lahirHari',
  bln: 'lahirBulan',
  bulan: 'lahirBulan',
  th: 'lahirTahun',
  thn: 'lahirTahun',
  tahun: 'lahirTahun',
}

/** The column a heading of one or several rows names; null where it is none of a register. */
export function kolomJudul(jalur: JalurJudul): KolomLembar | null {
  const bagian = jalur.map(sederhana)
  const daun = bagian.at(-1) ?? ''
  const atas = bagian.slice(0, -1).join(' ')
  const hariLahir = jenisTanggal[daun]
  if (lahir.test(atas) && hariLahir) return hariLahir
  if (/^(?:l|lk|laki|laki laki)$/.test(daun)) return 'jkL'
  if (/^(?:p|pr|perempuan)$/.test(daun)) return 'jkP'
  if (ortu.test(atas) && /^(?:nama )?(?:ayah|bapak)$/.test(daun)) return 'namaAyah'
  if (ortu.test(atas) && /^(?:nama )?ibu$/.test(daun)) return 'namaIbu'
  if (/\b(?:lalu|sebelum\w*)\b/.test(atas)) return null
  const sendiri = kenaliTeks(daun)
  if (sendiri === 'berat' || sendiri === 'tinggi')
    return bukanUkuran.test(atas.replaceAll(/\b(?:bb|tb|pb)\b/g, '')) ? null : sendiri
  if (sendiri !== null) return sendiri
  // "BB" over "Jan", "Feb": the month below tells which, the heading above what.
  const diAtas = kenaliTeks(atas)
  if (diAtas !== null && isBulanSaja(daun)) return diAtas
  // A month alone: the weight of that month.
  const tanpaBulan = bagian.map((teks) =>
    teks.replaceAll(/[a-z]+|\d+/g, (kata) => (isBulanSaja(kata) || /^\d+$/.test(kata) ? '' : kata)).trim(),
  )
  const bersih = tanpaBulan.filter((teks) => teks !== '' && !/^(?:bulan|bln|tahun|th)$/.test(teks))
  if (bagian.some(isBulanSaja)) return bersih.length === 0 ? 'berat' : kenaliTeks(bersih.at(-1) ?? '')
  return null
}

/** Whether a heading says that its weights are in grams. */
export const isGramJudul = (jalur: JalurJudul): boolean =>
  jalur.some((teks) => /\b(?:gr|gram|grm|g)\b/.test(sederhana(teks)))

/** In which order a column of both parents names them. */
export function urutanOrtu(judul: string): 'ayahDulu' | 'ibuDulu' {
  const teks = sederhana(judul)
  const [a, i] = [teks.search(ayah), teks.search(ibu)]
  return i >= 0 && (a < 0 || i < a) ? 'ibuDulu' : 'ayahDulu'
}
