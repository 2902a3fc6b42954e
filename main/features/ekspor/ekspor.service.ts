import { v5 as uuidv5 } from 'uuid'
import type { AppContext } from '#main/context/context.ts'
import { readSetting } from '#main/db/buku.ts'
import { write } from '#main/db/journal.ts'
import { renderXls } from '#main/reports/xls.ts'
import { PetaanDhis2 } from '#shared/contract/ekspor.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { dataValueSet, kurangDhis2, type PetaanDhis2 as Petaan, petaanAwal } from '#shared/domain/ekspor/dhis2.ts'
import { bundelFhir, pengenal } from '#shared/domain/ekspor/fhir.ts'
import type { JenisEkspor } from '#shared/domain/ekspor/jenis.ts'
import { type AnakUnggah, barisUnggah, kolomIdentitas, kolomUkur, nikTerbit } from '#shared/domain/ekspor/sigizi.ts'
import { isHariDiketahui, kolomPmt } from '#shared/domain/ekspor/sigizi-pmt.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import type { JawabanForm, NilaiJawaban } from '#shared/formulir/jawaban.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { bacaHari, bacaTempat, bacaUnggah, type TempatEkspor } from './bahan.ts'
import { bacaFhir } from './bahan-fhir.ts'
import { bacaPekan } from './bahan-pmt.ts'
import { listKeluar } from './ekspor.repository.ts'

/** Where the mapping of DHIS2 is kept. */
const idPetaan = 'petaanDhis2'

export type PilihEkspor = {
  readonly jenis: JenisEkspor
  readonly bulan: Bulan
  readonly posyanduId: string | null
  /** Null: the one this book keeps. */
  readonly petaan: Petaan | null
  /** Null: that of the month. */
  readonly generasi: '2025' | '2026' | null
}

/** A file, not yet written. @param baris rows, values or resources in it */
type BerkasJadi = {
  readonly nama: string
  readonly posyandu: string | null
  readonly baris: number
  readonly isi: Uint8Array
}
type Dilewati = {
  readonly nama: string
  readonly tanggalLahir: string | null
  readonly posyandu: string
  readonly alasan: string
}

export type HasilEkspor = {
  readonly berkas: readonly BerkasJadi[]
  readonly dilewati: readonly Dilewati[]
  readonly catatan: readonly string[]
  readonly generasi?: string
  readonly baris?: readonly Readonly<Record<string, NilaiJawaban>>[]
}

/** Makes a form of a month as data; another feature knows how. */
export type BacaFormulir = (pilih: {
  readonly formulir: 'lb3-gizi'
  readonly bulan: Bulan
  readonly posyanduId: string | null
  readonly varian: string
}) => JawabanForm

const namaBerkas = ({ jenis, bulan }: PilihEkspor, slug: string | null, ext: string): string =>
  `${[jenis, bulan, ...(slug ? [slug] : [])].join('-')}.${ext}`

/** Who left is named: the columns that would delete a child stay empty. */
function catatanKeluar({ db }: AppContext, bulan: Bulan, tempat: readonly TempatEkspor[]): string[] {
  const nama = new Map(tempat.map((satu) => [satu.id, satu.nama]))
  return listKeluar(db, bulan).flatMap(({ nama: siapa, posyandu_id, sampai, sebab }) => {
    const di = nama.get(posyandu_id)
    if (di === undefined) return []
    const apa = sebab === 'meninggal' ? 'meninggal' : 'pindah'
    return [`${siapa} (${di}) ${apa} ${formatTanggal(sampai)}: kolom hapus dan pindah tidak diisi program.`]
  })
}

type Unggah = AnakUnggah & { readonly diukur: boolean }

/** Why a child does not go into an upload; null where it does. */
function alasanDilewati({ identitas, ukur, diukur }: Unggah, perluUkur: boolean): string | null {
  // Who is in no D has no row to be left out of, unless it was measured.
  if (perluUkur && ukur === null) return diukur ? 'tidak ditimbang' : ''
  return nikTerbit(identitas.nik) === null ? 'belum punya NIK' : null
}

function eksporUnggah(context: AppContext, pilih: PilihEkspor, tempat: readonly TempatEkspor[]): HasilEkspor {
  const perluUkur = pilih.jenis === 'sigizi-ukur'
  const kolom = perluUkur ? kolomUkur : kolomIdentitas
  const hari = bacaHari(context, pilih.bulan)
  const dilewati: Dilewati[] = []
  const berkas = tempat.map((satu) => {
    const masuk = bacaUnggah(context, satu, hari).filter((anak) => {
      const alasan = alasanDilewati(anak, perluUkur)
      const { nama, tanggalLahir } = anak.identitas
      if (alasan) dilewati.push({ nama, tanggalLahir, posyandu: satu.nama, alasan })
      return alasan === null
    })
    const isi = renderXls('Sheet1', barisUnggah(kolom, masuk))
    return { nama: namaBerkas(pilih, satu.slug, 'xls'), posyandu: satu.nama, baris: masuk.length, isi }
  })
  const catatan = perluUkur ? [] : catatanKeluar(context, pilih.bulan, tempat)
  return { berkas, dilewati, catatan }
}

function eksporPmt(context: AppContext, pilih: PilihEkspor, tempat: readonly TempatEkspor[]): HasilEkspor {
  const dilewati = new Map<string, Dilewati>()
  let hariKosong = false
  const berkas = tempat.map((satu) => {
    const masuk = bacaPekan(context, pilih.bulan, satu).filter(({ nik, nama, tanggalLahir }) => {
      if (nikTerbit(nik) !== null) return true
      const alasan = 'belum punya NIK'
      dilewati.set(`${satu.id} ${nama} ${tanggalLahir}`, { nama, tanggalLahir, posyandu: satu.nama, alasan })
      return false
    })
    hariKosong ||= !masuk.every(isHariDiketahui)
    const isi = renderXls('Sheet1', barisUnggah(kolomPmt, masuk))
    return { nama: namaBerkas(pilih, satu.slug, 'xls'), posyandu: satu.nama, baris: masuk.length, isi }
  })
  const catatan = hariKosong
    ? [
        'Buku mencatat berapa hari dihabiskan, bukan hari yang mana: hari_1 sampai hari_7 hanya terisi bila semua atau tidak satu pun.',
      ]
    : []
  return { berkas, dilewati: [...dilewati.values()], catatan }
}

async function eksporBulanan(pilih: PilihEkspor, bacaFormulir: BacaFormulir): Promise<HasilEkspor> {
  const { bulan, posyanduId } = pilih
  // Before 2026 there was one table; what the form makes of it is said.
  const generasi = pilih.generasi ?? (bulan < '2026-01' ? '2025' : '2026')
  const { kolom, baris } = bacaFormulir({ formulir: 'lb3-gizi', bulan, posyanduId, varian: generasi })
  const judul = kolom.map(({ id }) => id)
  const isi = baris.map((satu) => Object.fromEntries(judul.map((id) => [id, (satu[id] ?? null) as NilaiJawaban])))
  // Loaded by whoever exports: the program would take half as long again to start.
  const { renderPolos } = await import('#main/reports/excel-polos.ts')
  const bytes = await renderPolos('Template', [judul, ...isi.map((satu) => judul.map((id) => satu[id] ?? null))])
  return {
    berkas: [{ nama: namaBerkas(pilih, null, 'xlsx'), posyandu: null, baris: isi.length, isi: bytes }],
    dilewati: [],
    catatan: ['Sel kosong: registernya belum ada di buku ini, jadi bukan nol.'],
    generasi: bulan < '2026-01' ? '2025' : generasi,
    baris: isi,
  }
}

export function readPetaan({ db }: AppContext): Petaan {
  const kept = readSetting(db, idPetaan)
  return kept === null ? petaanAwal : PetaanDhis2.parse(kept)
}

export function savePetaan(context: AppContext, petaan: Petaan): void {
  write(context.db, context.penulis('ketik'), [
    { entitas: 'pengaturan', id: idPetaan, isi: { nilai: JSON.stringify(petaan) } },
  ])
}

const teks = (isi: unknown): Buffer => Buffer.from(`${JSON.stringify(isi, null, 1)}\n`)

function eksporDhis2(context: AppContext, pilih: PilihEkspor, tempat: readonly TempatEkspor[]): HasilEkspor {
  const petaan = pilih.petaan ?? readPetaan(context)
  const kurang = kurangDhis2(petaan, tempat)
  if (kurang.length > 0) {
    refuse(
      `Petaan DHIS2 memakai uid, tetapi ini belum ada atau bukan uid (sebelas huruf dan angka): ${kurang.join(', ')}. Tidak ada berkas yang dibuat. Lengkapi petaannya, atau pakai code.`,
    )
  }
  const berkas = tempat.map((satu) => {
    const set = dataValueSet({ skdn: satu.skdn, gizi: satu.gizi, bulan: pilih.bulan }, satu, petaan)
    return {
      nama: namaBerkas(pilih, satu.slug, 'json'),
      posyandu: satu.nama,
      baris: set.dataValues.length,
      isi: teks(set),
    }
  })
  return { berkas, dilewati: [], catatan: [] }
}

/** Ids in files follow from those of the book, and are none of them. */
const ruangFhir = '5f6a2a0e-0a3b-4c43-9d0c-6a2f4d3c9b11'

function eksporFhir(context: AppContext, pilih: PilihEkspor, tempat: readonly TempatEkspor[]): HasilEkspor {
  const anak = bacaFhir(context, pilih.bulan, tempat)
  const bundel = bundelFhir(anak, (apa) => uuidv5(apa, ruangFhir))
  const tanpa = anak.filter((satu) => pengenal(satu) === null)
  return {
    berkas: [{ nama: namaBerkas(pilih, null, 'json'), posyandu: null, baris: bundel.entry.length, isi: teks(bundel) }],
    dilewati: [],
    catatan: tanpa.map(
      ({ nama, tanggalLahir }) =>
        `${nama} (lahir ${formatTanggal(tanggalLahir)}): tanpa NIK anak dan NIK ibu, jadi tanpa pengenal.`,
    ),
  }
}

/** The files of one kind of a month. That they left the book is noted. */
export async function createEkspor(
  context: AppContext,
  pilih: PilihEkspor,
  bacaFormulir: BacaFormulir,
): Promise<HasilEkspor> {
  const { jenis, bulan, posyanduId } = pilih
  const tempat = bacaTempat(context, bulan, posyanduId)
  if (tempat.length === 0) {
    missing(`Belum ada posyandu yang dapat dibuatkan berkas ${formatBulan(bulan)}. Tidak ada yang ditulis.`)
  }
  const make = {
    'sigizi-identitas': () => eksporUnggah(context, pilih, tempat),
    'sigizi-ukur': () => eksporUnggah(context, pilih, tempat),
    'sigizi-pmt': () => eksporPmt(context, pilih, tempat),
    'sigizi-bulanan': () => eksporBulanan(pilih, bacaFormulir),
    dhis2: () => eksporDhis2(context, pilih, tempat),
    fhir: () => eksporFhir(context, pilih, tempat),
  }
  const hasil = await make[jenis]()
  context.catat('ekspor', { apa: jenis, bulan, jenis: hasil.berkas[0]?.nama.split('.').at(-1) ?? '' })
  return hasil
}
