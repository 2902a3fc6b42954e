import { catatanOf } from '#shared/catatan/daftar.ts'
import { versiPada } from '#shared/domain/kartu/nilai.ts'
import type { IsiKartu, Putusan } from '#shared/domain/kartu/putusan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { sumberKartu } from '#shared/domain/kartu/sumber.ts'
import { kataTampak } from '#shared/domain/kartu/tampak.ts'
import { tulis } from '#shared/isian/tulis.ts'
import { isKolomKunjungan, type Kartu, type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'
import { edukasiBaris, kolomTampak } from '#shared/kartu/tampak.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { BagianForm, FormModel } from '../model.ts'
import { selTanggal, selTeks } from '../sel.ts'
import { type KolomTabel, susunTabel } from '../tabel.ts'
import { listBarisTulis } from '../tata-letak.ts'
import { type Cetakan, formKartu, tataKartu } from './dasar.ts'
import { judulKolom, kolomTabel } from './kolom-kartu.ts'

/** The card of one person: its head, her visits, and what was judged of each. */
export type IsiKartuPerorangan = {
  /** Who she is, line by line, as printed above the card. */
  readonly orang: readonly { readonly label: string; readonly nilai: string }[]
  /** Values of the head by the codes of their columns. */
  readonly kepala: IsiKartu
  /** Visits in time, with an id of their own. */
  readonly kunjungan: readonly (BarisDinilai & { readonly id: string })[]
}

type Kunjungan = IsiKartuPerorangan['kunjungan'][number]

/** Printed numbers in their order: figures as numbers, letters as a spreadsheet orders its columns. */
function urutNomor(nomor: string): number {
  if (/^\d+$/.test(nomor)) return Number(nomor)
  return [...nomor].reduce((sum, huruf) => sum * 26 + huruf.charCodeAt(0) - 64, 0)
}

const tanpaNama = () => ''

/** The columns of the printed card in the order of its numbers, each under the group it stands in. */
function kolomTercetak(kartu: Kartu, cetak: NonNullable<Kartu['cetak']>, kader: boolean): KolomTabel<Kunjungan>[] {
  const { putusan } = kartu
  const { tanggal, putusan: dihitung } = cetak
  const bernomor = kartu.kelompok.flatMap(({ judul, kolom }) =>
    kolomTampak(kolom, kader).flatMap((satu) =>
      satu.nomor === null || satu.nomor === 'kepala' ? [] : [{ judul, satu, nomor: satu.nomor }],
    ),
  )
  const semua = new Set([tanggal, ...Object.keys(dihitung), ...bernomor.map(({ nomor }) => nomor)])
  let kelompok = ''
  return [...semua]
    .toSorted((a, b) => urutNomor(a) - urutNomor(b))
    .map((nomor): KolomTabel<Kunjungan> => {
      if (nomor === tanggal) {
        const isi = (kunjungan: Kunjungan) => selTanggal(kunjungan.tanggal)
        return {
          id: 'tanggal',
          judul: [`${nomor} Waktu ke posyandu`],
          lebar: 'tgl',
          jenis: 'tanggal',
          tetap: true,
          isi,
        }
      }
      const milik = bernomor.filter((one) => one.nomor === nomor)
      kelompok = milik[0]?.judul ?? kelompok
      const aturan = putusan.find(({ kode }) => kode === dihitung[nomor])
      if (aturan) {
        const isi = (kunjungan: Kunjungan) => selTeks(kataTampak(aturan, kunjungan.putusan(aturan.kode), kader))
        return {
          id: `putusan-${aturan.kode}`,
          judul: [kelompok, `${nomor} ${aturan.sebut}`],
          lebar: 'cmkg',
          jenis: 'teks',
          isi,
        }
      }
      const kolom = milik.map(({ satu }) => satu) as [Kolom, ...Kolom[]]
      return kolomTabel(kolom, [kelompok, `${nomor} ${judulKolom(kolom)}`])
    })
}

const kolomTanggal = (judul: string): KolomTabel<Kunjungan> => ({
  id: 'tanggal',
  judul: [judul],
  lebar: 'tgl',
  jenis: 'tanggal',
  tetap: true,
  isi: ({ tanggal }) => selTanggal(tanggal),
})

/** What the day of a visit is called. */
const sebutTanggal = ({ kunjungan }: Kartu) => catatanOf(kunjungan).isian.tanggal?.sebut ?? ''

const baris = (kunjungan: readonly Kunjungan[]) =>
  kunjungan.map((satu) => ({ id: satu.id, sebut: formatTanggal(satu.tanggal), isi: satu }))

type Bahan = { readonly kartu: Kartu; readonly cetakan: Cetakan; readonly isi: IsiKartuPerorangan }

/** What the printed card has no column for, group by group; all of a card that has no numbers. */
function kolomTanpaNomor(kartu: Kartu, kader: boolean): KolomTabel<Kunjungan>[] {
  return kartu.kelompok.flatMap(({ judul, kolom: semua }) =>
    kolomTampak(semua, kader)
      .filter((kolom) => kolom.nomor === null && isKolomKunjungan(kartu, kolom))
      .map((satu) => kolomTabel<Kunjungan>([satu], [judul, judulKolom([satu])])),
  )
}

function bagianLain({ kartu, cetakan, isi }: Bahan): BagianForm[] {
  const kolom = kartu.cetak === null ? [] : kolomTanpaNomor(kartu, cetakan.kader)
  if (kolom.length === 0) return []
  const tabel = susunTabel({
    kolom: [kolomTanggal('Tanggal'), ...kolom],
    baris: baris(isi.kunjungan),
    tata: tataKartu(cetakan),
  })
  return [{ nama: 'Lain', judul: 'Di luar kartu tercetak', ...tabel }]
}

const tempat = { nakes: 'nakes', puskesmas: 'Puskesmas', rs: 'RS' } as const

function kataPutusan(aturan: Putusan, kunjungan: Kunjungan, kader: boolean): string {
  const temuan = kunjungan.putusan(aturan.kode)
  const kata = kataTampak(aturan, temuan, kader)
  const { rujuk } = temuan
  const diam = kader || aturan.kode === 'rujukan' || rujuk === '-' || rujuk === 'tidak'
  return diam ? kata : `${kata}, rujuk ${tempat[rujuk]}`
}

/** Where a rule stands, and the day from which that holds. */
function kataSumber(aturan: Putusan, pada: string): string {
  const { sumber } = versiPada(aturan, pada)
  return sumber
    .map((kode) => {
      const { sebut, sejak } = sumberKartu[kode]
      return sejak === null ? sebut : `${sebut}, sejak ${formatTanggal(sejak)}`
    })
    .join('; ')
}

/** What was judged of each visit, in the order of the card, with the rule it rests on. */
function bagianPutusan({ kartu, cetakan, isi }: Bahan): BagianForm[] {
  const { kader } = cetakan
  const terakhir = isi.kunjungan.at(-1)
  if (!terakhir) return []
  const visits = isi.kunjungan.map(
    (satu): KolomTabel<Putusan> => ({
      ...{ id: satu.id, judul: [formatTanggal(satu.tanggal)], lebar: 'teks', jenis: 'teks' },
      isi: (aturan) => selTeks(kataPutusan(aturan, satu, kader)),
    }),
  )
  const nama: KolomTabel<Putusan> = {
    ...{ id: 'putusan', judul: ['Putusan'], lebar: 'nama', jenis: 'teks', tetap: true },
    isi: ({ sebut }) => selTeks(sebut),
  }
  const sumber: KolomTabel<Putusan> = {
    ...{ id: 'sumber', judul: ['Aturan'], lebar: 'nama', jenis: 'teks' },
    isi: (aturan) => selTeks(kataSumber(aturan, terakhir.tanggal)),
  }
  const rows = kartu.putusan.map((aturan) => ({ id: aturan.kode, sebut: aturan.sebut, isi: aturan }))
  const tabel = susunTabel({ kolom: [nama, ...visits, sumber], baris: rows, tata: tataKartu(cetakan) })
  return [{ nama: 'Putusan', judul: 'Putusan', ...tabel }]
}

/** What is to be said to her, visit by visit. */
function bagianEdukasi({ kartu, cetakan, isi }: Bahan): BagianForm[] {
  type Ajakan = { readonly tanggal: string; readonly kalimat: string }
  const rows = isi.kunjungan.flatMap((satu) =>
    edukasiBaris(kartu, satu, cetakan.kader).map((kalimat, i) => ({
      ...{ id: `${satu.id}-${i + 1}`, sebut: kalimat, isi: { tanggal: satu.tanggal, kalimat } },
    })),
  )
  if (rows.length === 0) return []
  const kolom: KolomTabel<Ajakan>[] = [
    { id: 'tanggal', judul: ['Tanggal'], lebar: 'tgl', jenis: 'tanggal', isi: ({ tanggal }) => selTanggal(tanggal) },
    { id: 'edukasi', judul: ['Edukasi'], lebar: 'ket', jenis: 'teks', isi: ({ kalimat }) => selTeks(kalimat) },
  ]
  return [{ nama: 'Edukasi', judul: 'Edukasi', ...susunTabel({ kolom, baris: rows, tata: tataKartu(cetakan) }) }]
}

/** Dots to write on, where nothing is known. */
const titik = '........................'

/** Who she is, and her head, beside each other. */
function kepalaKartu({ kartu, cetakan, isi }: Bahan): FormModel['kepala'] {
  const kepala = kolomTampak(kolomKartu(kartu), cetakan.kader).filter(
    (kolom) => kolom.simpan !== null && !isKolomKunjungan(kartu, kolom),
  )
  const kosong = isi.kunjungan.length === 0 ? titik : '–'
  const lines = kepala.map(({ kode, isian }) => ({
    label: isian.sebut ?? kode,
    nilai: tulis(isian, isi.kepala[kode] ?? null, tanpaNama) ?? kosong,
  }))
  const half = Math.ceil(lines.length / 2)
  return [[...isi.orang], lines.slice(0, half), lines.slice(half)].filter((block) => block.length > 0)
}

/** Who a card is about, for a blank one. */
const orangKosong = ['Nama', 'NIK', 'Tanggal lahir', 'Alamat', 'Telepon'].map((label) => ({ label, nilai: titik }))

/**
 * The card of one person as a form: the printed card with its numbers, what it has no column for, what was judged of each
 * visit with the rule it rests on, and what is to be said. Without visits it is the blank card, with lines to write on.
 */
export function kartuPerorangan(kartu: Kartu, cetakan: Cetakan, isi: IsiKartuPerorangan): FormModel {
  const bahan = { kartu, cetakan, isi }
  const { kader } = cetakan
  const kolom = kartu.cetak
    ? kolomTercetak(kartu, kartu.cetak, kader)
    : [kolomTanggal(sebutTanggal(kartu)), ...kolomTanpaNomor(kartu, kader)]
  const model = formKartu(kartu, cetakan, {
    ...susunTabel({ kolom, baris: baris(isi.kunjungan), tata: tataKartu(cetakan) }),
    nama: 'kartu',
    kepala: kepalaKartu(bahan),
    bagian: isi.kunjungan.length === 0 ? [] : [bagianLain, bagianPutusan, bagianEdukasi].flatMap((one) => one(bahan)),
  })
  if (isi.kunjungan.length > 0) return model
  return { ...model, baris: listBarisTulis(model, 1) }
}

/** The card without anybody on it. */
export function kartuKosong(kartu: Kartu, cetakan: Cetakan): FormModel {
  return kartuPerorangan(kartu, cetakan, { orang: orangKosong, kepala: {}, kunjungan: [] })
}
