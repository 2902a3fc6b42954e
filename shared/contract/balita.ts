import { z } from 'zod'
import { semuaGrafik, semuaLembar } from '#shared/domain/grafik/bentuk.ts'
import { semuaKertasGrafik } from '#shared/domain/grafik/kertas.ts'
import { Berkas } from './berkas.ts'
import { defineCall } from './call.ts'
import { Alasan, BeratG, Id, Jk, Nik, PanjangMm, TanggalIso, TeksBoleh, Tertulis } from './dasar.ts'
import { isianDiri } from './diri.ts'
import { kunciCatatan } from './peran.ts'

/** The identity of a balita as typed. Sex and birth date may be missing: such a child is in no number, and is listed. */
export const BalitaIsi = z.strictObject({
  ...isianDiri,
  nikIbu: Nik.nullable(),
  anakKe: z.int().min(1).max(20).nullable(),
  bbLahirG: BeratG.nullable(),
  pbLahirMm: PanjangMm.nullable(),
  lkLahirMm: PanjangMm.nullable(),
  imd: z.boolean().nullable(),
})
export type BalitaIsi = z.infer<typeof BalitaIsi>

/** Something that looks wrong about an identity. It is shown and never blocks. */
export const PeringatanIdentitas = z.strictObject({
  kode: z.enum(['nikTanggal', 'nikJk', 'nikGanda', 'serupa', 'tanggalMasaDepan', 'lewatBalita', 'nikWilayah']),
  pesan: z.string(),
  /** The other person it is about, when there is one. */
  orangId: Id.nullable(),
})
export type PeringatanIdentitas = z.infer<typeof PeringatanIdentitas>

const SebabMulai = z.enum(['lahir', 'pindahMasuk', 'terdaftar'])

/** How a corrected child came to be a member: asked when its birth date makes it older than it was registered as. */
export const AsalAnak = z.strictObject({ mulai: TanggalIso.nullable(), sebab: SebabMulai })
export type AsalAnak = z.infer<typeof AsalAnak>

export const KeanggotaanBaru = z.strictObject({
  posyanduId: Id,
  /** Since when it is a member. Null: from birth, which is for those born here alone. */
  mulai: TanggalIso.nullable(),
  /** How it came. Null: nobody said; refused of a child for whom it matters (`perluAsal`). */
  sebab: SebabMulai.nullable(),
})

export const HurufSkdn = z.enum(['N', 'T', 'O', 'B'])
export const RingkasHasil = z.strictObject({
  tanggal: TanggalIso,
  bbG: z.int().nullable(),
  tbMm: z.int().nullable(),
  huruf: HurufSkdn.nullable(),
  duaT: z.boolean(),
  bgm: z.boolean(),
  zBBU: z.number().nullable(),
})

export const BalitaBaris = z.strictObject({
  id: Id,
  nama: z.string(),
  jk: Jk.nullable(),
  tanggalLahir: TanggalIso.nullable(),
  tanggalLahirPerkiraan: z.boolean(),
  /** completed months today */
  umur: z.int().nullable(),
  namaIbu: z.string().nullable(),
  namaAyah: z.string().nullable(),
  posyanduId: Id.nullable(),
  posyandu: z.string().nullable(),
  dusun: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  nikAkhir: z.string().nullable(),
  nikStatus: z.enum(['resmi', 'sementara', 'belum']),
  keadaan: z.enum(['aktif', 'pindah', 'meninggal', 'lewat', 'belumLengkap']),
  terakhir: RingkasHasil.nullable(),
})
export type BalitaBaris = z.infer<typeof BalitaBaris>

export const SaringBalita = z.strictObject({
  /** Words of a name, of the mother, or digits of a NIK; "RT 03" or "RW 2" narrows by place. */
  cari: z.string().max(100).default(''),
  posyanduId: Id.nullable().default(null),
  dusun: z.string().nullable().default(null),
  rt: z.string().nullable().default(null),
  keadaan: z.enum(['aktif', 'keluar', 'semua', 'belumLengkap']).default('aktif'),
  batas: z.int().min(1).max(20_000).default(500),
})

/** One past weighing with everything computed for it. */
export const RiwayatTimbang = z.strictObject({
  id: Id,
  tanggal: TanggalIso,
  tempat: z.string().nullable(),
  /** Completed months and days; null while the birth date is unknown, negative before birth. */
  umurBulan: z.int().nullable(),
  umurHari: z.int().nullable(),
  bbG: z.int().nullable(),
  bbKetikan: z.string().nullable(),
  tbMm: z.int().nullable(),
  tbKetikan: z.string().nullable(),
  caraUkur: z.enum(['terlentang', 'berdiri']).nullable(),
  lilaMm: z.int().nullable(),
  lkMm: z.int().nullable(),
  vitaminA: z.enum(['biru', 'merah']).nullable(),
  obatCacing: z.boolean().nullable(),
  asi: z.enum(['ya', 'tidak']).nullable(),
  edema: z.boolean(),
  catatan: z.string().nullable(),
  /** True when this is the weighing that counts in its month. */
  dihitung: z.boolean(),
  luarS: z.enum(['belumLahir', 'lewat59Bulan', 'belumAnggota', 'bukanAnggotaLagi']).nullable(),
  huruf: HurufSkdn.nullable(),
  hurufHitung: HurufSkdn.nullable(),
  naikG: z.int().nullable(),
  kbmG: z.int().nullable(),
  bbLaluG: z.int().nullable(),
  duaT: z.boolean(),
  bgm: z.boolean(),
  pengganti: z.enum(['tidakAda', 'berlaku', 'tanyaLagi']),
  penggantiAlasan: z.string().nullable(),
  naikMenurutBerkas: z.string().nullable(),
  /** Questions of the sheet nobody has answered for the values that stand here, as sentences. */
  pertanyaan: z.array(z.string()),
  asal: z.strictObject({ berkas: z.string(), lembar: z.string(), baris: z.int() }).nullable(),
  versi: z.int(),
})
export type RiwayatTimbang = z.infer<typeof RiwayatTimbang>

export const KartuBalita = z.strictObject({
  id: Id,
  versi: z.int(),
  isi: BalitaIsi,
  nikStatus: z.enum(['resmi', 'sementara', 'belum']),
  kodeSementara: z.string().nullable(),
  umurBulan: z.int().nullable(),
  keadaan: z.enum(['aktif', 'pindah', 'meninggal', 'lewat', 'belumLengkap']),
  meninggalPada: TanggalIso.nullable(),
  posyanduId: Id.nullable(),
  posyandu: z.string().nullable(),
  keanggotaan: z.array(
    z.strictObject({
      id: Id,
      posyanduId: Id,
      posyandu: z.string(),
      mulai: TanggalIso,
      sebabMulai: z.enum(['lahir', 'pindahMasuk', 'terdaftar']),
      sampai: TanggalIso.nullable(),
      sebabSampai: z.enum(['pindah', 'meninggal']).nullable(),
      keterangan: z.string().nullable(),
    }),
  ),
  kms: z.array(z.strictObject({ id: Id, tanggal: TanggalIso, punya: z.boolean() })),
  /** Newest first. */
  penimbangan: z.array(RiwayatTimbang),
  peringatan: z.array(PeringatanIdentitas),
  /** Others of the same mother, twins first. */
  saudara: z.array(z.strictObject({ id: Id, nama: z.string(), kembar: z.boolean() })),
})
export type KartuBalita = z.infer<typeof KartuBalita>

/** Which of two records of one child a value is taken from. */
const Pilihan = z.enum(['tetap', 'gabung'])

export const balitaCalls = {
  'balita.list': defineCall({
    hak: 'lihat',
    lingkup: 'disaring',
    input: SaringBalita,
    output: z.strictObject({ jumlah: z.int(), baris: z.array(BalitaBaris) }),
  }),
  'balita.get': defineCall({
    hak: 'lihat',
    lingkup: ({ id }) => [kunciCatatan('orang', id)],
    input: z.strictObject({ id: Id }),
    output: KartuBalita,
  }),
  /** Charts of a child on paper: the strip for the Buku KIA (A5), or the sheet with all measures (A4). */
  'balita.exportGrafik': defineCall({
    hak: 'laporan',
    input: z.strictObject({
      id: Id,
      grafik: z.array(z.enum(semuaGrafik)).min(1).max(semuaGrafik.length),
      lembar: z.enum(semuaLembar),
      kertas: z.enum(semuaKertasGrafik),
    }),
    output: Berkas,
  }),
  /** What would be asked about an identity, without writing anything. */
  'balita.check': defineCall({
    hak: 'isi',
    lingkup: 'disaring',
    input: z.strictObject({ id: Id.nullable(), isi: BalitaIsi }),
    output: z.array(PeringatanIdentitas),
  }),
  /** Several at once are twins: same mother, address and membership. */
  'balita.create': defineCall({
    hak: 'isi',
    lingkup: ({ keanggotaan }) => [kunciCatatan('fasilitas', keanggotaan.posyanduId)],
    input: z.strictObject({
      anak: z.array(BalitaIsi).min(1).max(5),
      keanggotaan: KeanggotaanBaru,
      punyaKms: z.boolean().nullable(),
    }),
    output: z.strictObject({ id: z.array(Id), peringatan: z.array(PeringatanIdentitas) }),
  }),
  'balita.correct': defineCall({
    hak: 'kelola',
    input: z.strictObject({
      id: Id,
      versi: z.int(),
      isi: BalitaIsi,
      alasan: Alasan.nullable(),
      /** Null: not said. Refused, on this field, of a child whose new birth date makes it matter. */
      asal: AsalAnak.nullable().default(null),
    }),
    output: z.strictObject({ peringatan: z.array(PeringatanIdentitas) }),
  }),
  /** Moves to another posyandu of the book, or out of the area (`keId` null). The day itself no longer counts here. */
  'balita.move': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, tanggal: TanggalIso, keId: Id.nullable(), keterangan: TeksBoleh }),
    output: Tertulis,
  }),
  'balita.recordReturn': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, tanggal: TanggalIso, posyanduId: Id }),
    output: Tertulis,
  }),
  'balita.recordDeath': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, tanggal: TanggalIso, keterangan: TeksBoleh }),
    output: Tertulis,
  }),
  'balita.correctKeanggotaan': defineCall({
    hak: 'kelola',
    input: z.strictObject({ id: Id, mulai: TanggalIso, sampai: TanggalIso.nullable(), alasan: Alasan }),
    output: Tertulis,
  }),
  'balita.answerKms': defineCall({
    hak: 'isi',
    lingkup: ({ id }) => [kunciCatatan('orang', id)],
    input: z.strictObject({ id: Id, tanggal: TanggalIso, punya: z.boolean() }),
    output: Tertulis,
  }),
  'balita.remove': defineCall({ hak: 'kelola', input: z.strictObject({ id: Id, alasan: Alasan }), output: Tertulis }),
  /**
   * Makes one child of two records of it. Empty fields of the one that stays are filled from the other; where both hold
   * something the one that stays is believed unless chosen otherwise. Taken back by `riwayat.undo`.
   */
  'balita.gabung': defineCall({
    hak: 'kelola',
    input: z.strictObject({
      tetapId: Id,
      tetapVersi: z.int(),
      gabungId: Id,
      gabungVersi: z.int(),
      pilihan: z.partialRecord(BalitaIsi.keyof(), Pilihan),
      /** Whose posyandu is believed where the two say different ones of the same time. */
      anggota: Pilihan.default('tetap'),
      alasan: Alasan,
    }),
    output: z.strictObject({
      kelompok: z.int(),
      /** What moved to the one that stays. */
      penimbangan: z.int(),
      keanggotaan: z.int(),
    }),
  }),
} as const
