import { addHari, bulanOf, firstDayOf, isTanggal, lastDayOf, type Tanggal } from '../tanggal/tanggal.ts'
import {
  type Dinilai,
  type Dosis,
  type DosisDinilai,
  type KeadaanSeri,
  type PutusanDosis,
  type StatusT,
  seriKosong,
  type Terisi,
} from './dosis.ts'
import { jadwalAnak, kodeOf, seriDariHeksa, seriTd, type Tempat, tempatOf } from './jadwal.ts'
import { isNaikT, isToksoid, isTPenuh, tBerikutnya } from './status-t.ts'
import { doseSebelum, hariPertama, isUmur } from './syarat.ts'

/** A person whose doses are judged. */
export type OrangImunisasi = {
  readonly lahir: Tanggal
  /** Code of the province, which says what schedule a child is on. */
  readonly provinsi: string
}

type Putusan = { readonly putusan: PutusanDosis; readonly jatuhTempo: Tanggal | null }
type Diberi = { readonly pada: Tanggal; readonly bulanSaja: boolean; readonly seri: string }

const tanpaTempo = (putusan: PutusanDosis): Putusan => ({ putusan, jatuhTempo: null })

/** Rows by date, one of which only the month is known after the others of that month; then as they were given in. */
function urutan({ tanggal }: Dosis): string {
  return tanggal === null || isTanggal(tanggal) ? (tanggal ?? '') : `${tanggal}-99`
}

/** One pass over the doses of a person. */
function createPenilaian({ lahir, provinsi }: OrangImunisasi, per: Tanggal) {
  const { heksa } = jadwalAnak(lahir, provinsi, per)
  const seri = new Map<string, KeadaanSeri>()
  const diberi: Diberi[] = []
  const hidup: { readonly pada: Tanggal; readonly seri: string }[] = []
  const naikT: Terisi[] = []
  let heksaDihitung = 0

  const statusT = (): StatusT => ({ t: naikT.length, sejak: naikT.at(-1) ?? null })
  const keadaan = (nama: string) => seri.get(nama) ?? seriKosong
  const tempatTerbuka = (nama: string, pada: Tanggal) => tempatOf(nama, keadaan(nama).terisi.length + 1, heksa, pada)

  function nilaiTd(tempat: Tempat, pada: Tanggal): Putusan {
    const cukupUmur = hariPertama(tempat, { lahir, umur: tempat.umurMin, sebelum: null }, seriKosong, [])
    if (pada < cukupUmur) return { putusan: 'terlalu-dini', jatuhTempo: cukupUmur }
    const { t, sejak } = statusT()
    if (isTPenuh({ t })) return tanpaTempo('tambahan')
    if (isNaikT(t, sejak?.pada ?? null, pada)) return tanpaTempo('sah')
    return { putusan: 'interval-pendek', jatuhTempo: tBerikutnya(t, sejak?.pada ?? null) }
  }

  /** Lines 5 to 10 of the table of verdicts, of a dose taken as given on that day. */
  function nilaiPada(asal: Tempat, pada: Tanggal): Putusan {
    if (asal.seri === seriTd) return nilaiTd(asal, pada)
    const tempat = tempatTerbuka(asal.seri, pada)
    if (!tempat) return tanpaTempo('tambahan')
    const lebihDulu = hidup.map((satu) => satu.pada).filter((hari) => hari < pada)
    const syarat = { lahir, umur: tempat.umurMin, sebelum: doseSebelum(asal.seri, seri) }
    const mulai = hariPertama(tempat, syarat, keadaan(asal.seri), lebihDulu)
    const jatuhTempo = isUmur(lahir, tempat.stop, mulai) ? null : mulai
    if (!isUmur(lahir, tempat.umurMin, pada)) return { putusan: 'terlalu-dini', jatuhTempo }
    if (isUmur(lahir, tempat.stop, pada)) return tanpaTempo('lewat-umur')
    if (pada < mulai) return { putusan: 'interval-pendek', jatuhTempo }
    return tanpaTempo(isUmur(lahir, tempat.kejarDari, pada) ? 'terlambat-kejar' : 'sah')
  }

  /** A month without a day: the first day of it on which the dose counts, else the last. */
  function hariDari(asal: Tempat, tanggal: string): Tanggal {
    if (isTanggal(tanggal)) return tanggal
    const awal = firstDayOf(tanggal) < lahir ? lahir : firstDayOf(tanggal)
    const akhir = lastDayOf(tanggal) > per ? per : lastDayOf(tanggal)
    for (let hari = awal; hari < akhir; hari = addHari(hari, 1)) {
      if (isDihitung(nilaiPada(asal, hari))) return hari
    }
    return akhir
  }

  function isGanda(nama: string, tanggal: string): boolean {
    const bulanSaja = !isTanggal(tanggal)
    return diberi.some((lain) => {
      if (lain.seri !== nama) return false
      if (bulanSaja || lain.bulanSaja) return bulanOf(lain.pada) === bulanOf(tanggal)
      return lain.pada === tanggal
    })
  }

  function fill(nama: string, ubah: Partial<KeadaanSeri>): void {
    seri.set(nama, { ...keadaan(nama), ...ubah })
  }

  function addDiberi(nama: string, pada: Tanggal): void {
    const { terakhir } = keadaan(nama)
    fill(nama, { terakhir: terakhir === null || pada > terakhir ? pada : terakhir })
  }

  /** Polio in a dose of heksavalen: the next place if it would count there; from the third that counts on, all. */
  function fillDariHeksa(dosis: Dosis, pada: Tanggal, dihitung: boolean): void {
    if (dihitung) heksaDihitung++
    const isi = (tempat: Tempat | undefined): boolean => {
      if (!tempat || !dihitung) return false
      if (heksaDihitung < 3 && !isDihitung(nilaiPada(tempat, pada))) return false
      fill(seriDariHeksa, { terisi: [...keadaan(seriDariHeksa).terisi, { pada, dosis }] })
      return true
    }
    while (isi(tempatTerbuka(seriDariHeksa, pada)) && heksaDihitung >= 3);
    addDiberi(seriDariHeksa, pada)
  }

  function catatTidakDiberikan(asal: Tempat, { tanggal, keterangan }: Dosis): void {
    if (keterangan.tidak?.sebab !== 'kontraindikasi' || tanggal === null) return
    const sejak = isTanggal(tanggal) ? tanggal : firstDayOf(tanggal)
    const lama = keadaan(asal.seri).kontraindikasi
    if (sejak <= per && (lama === null || sejak > lama)) fill(asal.seri, { kontraindikasi: sejak })
  }

  function catatDiberikan(asal: Tempat, dosis: Dosis, pada: Tanggal, putusan: Putusan): number | null {
    const dihitung = isDihitung(putusan)
    const { terisi } = keadaan(asal.seri)
    if (dihitung) fill(asal.seri, { terisi: [...terisi, { pada, dosis }] })
    addDiberi(asal.seri, pada)
    diberi.push({ pada, bulanSaja: dosis.tanggal !== pada, seri: asal.seri })
    if (asal.hidupSuntik) hidup.push({ pada, seri: asal.seri })
    if (asal.jadwal === 'HEKSA') fillDariHeksa(dosis, pada, dihitung)
    const menambahT = isToksoid(dosis.kode) && putusan.putusan !== 'terlalu-dini'
    if (menambahT && isNaikT(naikT.length, naikT.at(-1)?.pada ?? null, pada)) naikT.push({ pada, dosis })
    return dihitung && asal.seri !== seriTd ? terisi.length + 1 : null
  }

  function nilai(dosis: Dosis): DosisDinilai {
    const asal = kodeOf(dosis.kode)
    if (!asal) throw new Error(`There is no dose called ${dosis.kode}`)
    const tanpaHari = { dosis, jatuhTempo: null, pada: null, tempat: null }
    const { tanggal } = dosis
    if (dosis.keterangan.tidak) {
      catatTidakDiberikan(asal, dosis)
      return { ...tanpaHari, putusan: 'tidak-diberikan' }
    }
    if (tanggal === null) return { ...tanpaHari, putusan: 'tanpa-tanggal' }
    if ((isTanggal(tanggal) ? tanggal : firstDayOf(tanggal)) > per) return { ...tanpaHari, putusan: 'sesudah-per' }
    if (isGanda(asal.seri, tanggal)) return { ...tanpaHari, putusan: 'ganda' }
    const pada = hariDari(asal, tanggal)
    const putusan = nilaiPada(asal, pada)
    return { dosis, ...putusan, pada, tempat: catatDiberikan(asal, dosis, pada, putusan) }
  }

  return { nilai, selesai: () => ({ lahir, per, heksa, seri, hidup, t: statusT(), naikT }) }
}

const isDihitung = ({ putusan }: Pick<DosisDinilai, 'putusan'>): boolean =>
  putusan === 'sah' || putusan === 'terlambat-kejar'

/**
 * Judges the recorded doses of a person in one pass: what counts, and for which place.
 *
 * @param dosis in any order; of two on one day the one given in first is judged first
 * @source docs/aturan/imunisasi.md, "Verdict of a dose"
 */
export function nilaiImunisasi(orang: OrangImunisasi, dosis: readonly Dosis[], per: Tanggal): Dinilai {
  const penilaian = createPenilaian(orang, per)
  const hasil = new Map<Dosis, DosisDinilai>()
  for (const satu of dosis.toSorted((a, b) => (urutan(a) < urutan(b) ? -1 : urutan(a) > urutan(b) ? 1 : 0))) {
    hasil.set(satu, penilaian.nilai(satu))
  }
  return { ...penilaian.selesai(), dosis: dosis.flatMap((satu) => hasil.get(satu) ?? []) }
}
