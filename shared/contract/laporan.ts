import { z } from 'zod'
import { kelompokUmur } from '#shared/domain/tanggal/umur.ts'
import { FormModel } from '#shared/formulir/model.ts'
import { Berkas, JenisBerkas } from './berkas.ts'
import { defineCall } from './call.ts'
import { BulanIso, Id, Jk, Ok, TanggalIso } from './dasar.ts'
import { KodePeriksa } from './penimbangan.ts'

const Hitungan = {
  S: z.int(),
  K: z.int(),
  D: z.int(),
  N: z.int(),
  T: z.int(),
  O: z.int(),
  B: z.int(),
  BGM: z.int(),
  '2T': z.int(),
}
const Baris = z.strictObject({ kelompok: z.enum(kelompokUmur), jk: Jk, ...Hitungan })
const Persen = z.number().nullable()
const Indikator = z.strictObject({
  'K/S': Persen,
  'D/S': Persen,
  'D/K': Persen,
  'N/D': Persen,
  "N/D'": Persen,
  'N/S': Persen,
  'BGM/D': Persen,
  "T/D'": Persen,
  "2T/D'": Persen,
})
const AnakDisebut = { id: Id, nama: z.string(), posyandu: z.string().nullable() }

/** The SKDN of a month as the command line prints it; a stable contract. */
export const LaporanSkdn = z.strictObject({
  bulan: BulanIso,
  sementara: z.boolean(),
  rujukanZ: z.enum(['WHO harian', 'Permenkes bulan penuh']),
  posyandu: z.array(
    z.strictObject({
      id: Id,
      nama: z.string(),
      desa: z.string(),
      hariBuka: TanggalIso,
      asalHariBuka: z.enum(['dicatat', 'modus', 'akhirBulan']),
      buka: z.boolean(),
      baris: z.array(Baris),
      indikator: Indikator,
    }),
  ),
  total: z.array(Baris),
  indikator: Indikator,
  periksa: z.array(z.strictObject({ aturan: z.string(), benar: z.boolean(), angka: z.string(), anak: z.array(Id) })),
  diLuarS: z.array(z.strictObject({ ...AnakDisebut, tanggal: TanggalIso, alasan: z.string() })),
  belumLengkap: z.array(z.strictObject({ ...AnakDisebut, kurang: z.array(z.string()) })),
  /** Weighed or measured this month with a value no balita has, unanswered: it is in no number. `angka` as typed. */
  belumDihitung: z.array(z.strictObject({ ...AnakDisebut, tanggal: TanggalIso, angka: z.string() })),
  /** First seen at 12 months or more, a member from birth by default: perhaps moved in. */
  pindahMasuk: z.array(z.strictObject(AnakDisebut)),
  /** Unweighed for six months, still in S. */
  diam: z.array(z.strictObject(AnakDisebut)),
  perkiraan: z.array(z.strictObject(AnakDisebut)),
  tandaZ: z.array(z.strictObject(AnakDisebut)),
  rujuk: z.array(z.strictObject(AnakDisebut)),
  /** Children whose class BB/U differs between the two age rules. */
  bedaKelas: z.array(z.strictObject(AnakDisebut)),
  catatan: z.array(z.string()),
})
export type LaporanSkdn = z.infer<typeof LaporanSkdn>

/** Who stands behind a number: a child of the register, or somebody else of whom no more is said. */
export const NamaAnak = z.strictObject({
  id: Id,
  isAnak: z.boolean(),
  nama: z.string(),
  jk: Jk.nullable(),
  umur: z.int().nullable(),
  namaIbu: z.string().nullable(),
  rt: z.string().nullable(),
  posyandu: z.string().nullable(),
  huruf: z.enum(['N', 'T', 'O', 'B']).nullable(),
  naikG: z.int().nullable(),
  kbmG: z.int().nullable(),
  bbG: z.int().nullable(),
  duaT: z.boolean(),
  bgm: z.boolean(),
  z: z.number().nullable(),
})
export type NamaAnak = z.infer<typeof NamaAnak>

/** Something to settle before the report goes out. */
export const Keraguan = z.strictObject({
  kode: z.union([KodePeriksa, z.literal('belumLengkap')]),
  /** "Memang benar" is an answer to it; otherwise only another entry is. */
  bolehBenar: z.boolean(),
  /** "BB 102,0", what was typed, where it is in no number until it is answered; null where it counts. */
  tertahan: z.string().nullable(),
  pesan: z.string(),
  anak: z.array(z.strictObject({ id: Id, nama: z.string(), penimbanganId: Id.nullable() })),
})
export type Keraguan = z.infer<typeof Keraguan>

/** What writing all forms of a month gave: the folder they lie in, and how many files. */
export const HasilSemua = z.strictObject({ folder: z.string(), jumlah: z.int() })
export type HasilSemua = z.infer<typeof HasilSemua>

export const PilihFormulir = z.strictObject({
  /** The month, or any month of the half-year or year the form is of. */
  bulan: BulanIso,
  /** Its code in the list of forms; one that is not there is refused. The list grows, the contract does not. */
  formulir: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Needed for a form of one posyandu; of the others null stands for all. */
  posyanduId: Id.nullable(),
})
export type PilihFormulir = z.infer<typeof PilihFormulir>

export const laporanCalls = {
  'laporan.skdn': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso, posyanduId: Id.nullable() }),
    output: LaporanSkdn,
  }),
  'laporan.formulir': defineCall({ hak: 'laporan', input: PilihFormulir, output: FormModel }),
  'laporan.names': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso, anak: z.array(Id).max(50_000) }),
    output: z.array(NamaAnak),
  }),
  'laporan.keraguan': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso, posyanduId: Id.nullable() }),
    output: z.array(Keraguan),
  }),
  /** The file of one form, made in a worker. */
  'laporan.export': defineCall({
    hak: 'laporan',
    input: PilihFormulir.extend({ jenis: JenisBerkas }),
    output: Berkas,
  }),
  /** A list of a page as a file: its cells as they stood there. */
  'laporan.exportDaftar': defineCall({
    hak: 'laporan',
    input: z.strictObject({
      nama: z.string().regex(/^[a-z][a-z-]{0,39}$/),
      judul: z.string().max(300),
      kolom: z.array(z.string().max(100)).min(1).max(60),
      baris: z.array(z.array(z.string().max(2_000)).max(60)).max(20_000),
      jenis: z.enum(['xlsx', 'csv']),
    }),
    output: Berkas,
  }),
  /** Begins writing all forms of a month, as xlsx and pdf, into one folder. */
  'laporan.exportAll': defineCall({
    hak: 'laporan',
    input: z.strictObject({ bulan: BulanIso }),
    output: z.strictObject({ pekerjaanId: Id }),
  }),
  'laporan.getKemajuanSemua': defineCall({
    hak: 'laporan',
    input: z.strictObject({ pekerjaanId: Id }),
    output: z.strictObject({
      keadaan: z.enum(['berjalan', 'selesai', 'gagal']),
      persen: z.number(),
      langkah: z.string(),
      hasil: HasilSemua.nullable(),
      pesan: z.string().nullable(),
    }),
  }),
  /** Where the person put the file handed over last; null where nobody can know, as in a browser. */
  'laporan.listUnduhan': defineCall({
    hak: 'laporan',
    input: z.strictObject({}),
    output: z.strictObject({ nomor: z.int(), letak: z.string() }).nullable(),
  }),
  'laporan.openUnduhan': defineCall({
    hak: 'laporan',
    input: z.strictObject({ apa: z.enum(['berkas', 'folder']) }),
    output: Ok,
  }),
  /** Shows the folder it wrote in the file manager of the computer. */
  'laporan.openFolder': defineCall({ hak: 'laporan', input: z.strictObject({ pekerjaanId: Id }), output: Ok }),
} as const
