import type { AppContext } from '#main/context/context.ts'
import type { JenisKejadian, Kejadian } from '#main/db/kejadian.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { toInstants } from './audit.ts'
import { halamanOf } from './halaman.ts'
import { listKejadian } from './kejadian.repository.ts'

type Nama = (id: string) => string
type Kalimat = (kejadian: Kejadian, nama: Nama) => string

const namaJenis: Readonly<Record<string, string>> = { xlsx: 'Excel', pdf: 'PDF', 'xlsx dan pdf': 'Excel dan PDF' }

const tempatCadangan: Readonly<Record<string, string>> = {
  komputer: ' di laptop ini',
  flashdisk: ' di flashdisk',
  folder: ' ke folder lain',
}

/** "Oktober 2026", "01-11-2026 sampai 24-11-2026", or nothing. */
function masa({ bulan, dari, sampai }: Kejadian['rincian']): string {
  const text = (value: string | number | null | undefined) => String(value ?? '')
  if (isBulan(text(bulan))) return ` ${formatBulan(text(bulan))}`
  if (!isTanggal(text(dari)) || !isTanggal(text(sampai))) return ''
  return ` ${formatTanggal(text(dari))} sampai ${formatTanggal(text(sampai))}`
}

const kalimatMasuk: Kalimat = ({ rincian }) => {
  const salah = Number(rincian.gagalSebelumnya ?? 0)
  return salah > 0 ? `Masuk, sesudah ${salah} kali kata sandi salah` : 'Masuk'
}

const kalimatEkspor: Kalimat = ({ rincian }) => {
  const jenis = namaJenis[String(rincian.jenis ?? '')]
  return `Menyimpan ${rincian.apa ?? 'berkas'}${masa(rincian)}${jenis ? ` sebagai ${jenis}` : ' sebagai berkas'}`
}

const kalimatSandi: Kalimat = ({ akunId, rincian }, nama) => {
  const lain = typeof rincian.akun === 'string' && rincian.akun !== akunId ? rincian.akun : null
  return lain === null ? 'Mengganti kata sandi' : `Memberi kata sandi baru untuk ${nama(lain)}`
}

const kalimatKunci: Kalimat = ({ rincian }) =>
  rincian.sebab === 'diminta' ? 'Mengunci buku' : 'Buku terkunci sendiri karena tidak dipakai'

const banyakIsian = (jumlah: unknown) => (Number(jumlah) > 0 ? `${formatBulat(Number(jumlah))} isian` : 'isian')

const kalimat: Readonly<Record<JenisKejadian, Kalimat>> = {
  masuk: kalimatMasuk,
  kunci: kalimatKunci,
  gantiSandi: kalimatSandi,
  kodeBaru: () => 'Membuat kode pemulihan baru',
  kodeDiuji: () => 'Mencocokkan kode pemulihan di kertas',
  dipulihkanKode: () => 'Masuk dengan kode pemulihan dan mengganti kata sandi',
  ekspor: kalimatEkspor,
  cadangan: ({ rincian }) => `Membuat cadangan${tempatCadangan[String(rincian.tempat ?? '')] ?? ''}`,
  latihan: ({ rincian }) => `Berlatih memulihkan cadangan${rincian.benar === 0 ? ', hasilnya tidak cocok' : ''}`,
  pulih: () => 'Buku dipulihkan dari cadangan',
  kehilangan: ({ rincian }) => `Buku dibuka tanpa ${banyakIsian(rincian.jumlah)} terakhirnya`,
  kehilanganDilihat: ({ rincian }) => `Melihat ${banyakIsian(rincian.jumlah)} terakhir yang mungkin hilang`,
  kenalan: ({ rincian }) => `Menghubungkan buku ini dengan ${rincian.nama ?? ''}`,
  kunciKiriman: () => 'Memperbarui kunci kiriman',
  lupakan: ({ rincian }) => `Memutus hubungan dengan ${rincian.nama ?? ''}`,
  kirim: ({ rincian }) => `Menulis kiriman ${rincian.nomor ?? ''} ke flashdisk`,
  terima: ({ rincian }) =>
    `Menerima ${formatBulat(Number(rincian.paket ?? 0))} kiriman, ${formatBulat(Number(rincian.baru ?? 0))} catatan baru`,
  tandaTerima: ({ rincian }) => `Membaca tanda terima dari ${rincian.nama ?? ''}`,
  pisah: () => 'Memisahkan catatan laptop ini dari laptop lain yang memakai salinan bukunya',
  pindahLaptop: () => 'Buku dibuka di laptop atau folder lain, dan dicatat sebagai laptop tersendiri',
  pindahPuskesmas: ({ rincian }) => `Memulai buku ini untuk Puskesmas ${rincian.puskesmas ?? ''}`,
}

export type KejadianDiceritakan = OutputOf<'riwayat.kejadian'>['kejadian'][number]

export function createKejadianCerita({ db }: AppContext): (kejadian: Kejadian) => KejadianDiceritakan {
  const nama = createNamaPelaku(db)
  return (kejadian) => ({
    nomor: kejadian.nomor,
    waktu: kejadian.waktu,
    pelaku: nama(kejadian.akunId),
    // A newer version may have written kinds this one does not know.
    kalimat: (kalimat[kejadian.jenis] ?? (() => 'Kejadian lain'))(kejadian, nama),
  })
}

/** One page of what happened beside changes, newest first. */
export function readKejadian(
  context: AppContext,
  input: ParsedInputOf<'riwayat.kejadian'>,
): OutputOf<'riwayat.kejadian'> {
  const saring = { pelaku: input.pelakuId, ...toInstants(input) }
  const rows = listKejadian(context.db, saring, halamanOf(input))
  const shown = rows.slice(0, input.batas)
  const lanjut = rows.length > shown.length ? (shown.at(-1)?.nomor ?? null) : null
  return { kejadian: shown.map(createKejadianCerita(context)), lanjut }
}
