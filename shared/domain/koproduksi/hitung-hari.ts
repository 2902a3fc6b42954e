import { median } from '../antrean/antrean.ts'
import { bulanOf, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { type BukuBersama, type HariBersama, isAktif, type RencanaBersama } from './buku.ts'
import { angka, bagian, type Hitung, type Hitungan, jumlah, setahun, tanpaAngka, tanpaBagian } from './hitungan.ts'

/** What is counted of days, plans, kader and staff. @source docs/aturan/koproduksi.md, "Indicators" */

const nakes: ReadonlySet<string> = new Set(['bidan', 'perawat', 'dokter', 'gizi'])
const banyakJenis = ({ petugas }: HariBersama, isSo: (jenis: string) => boolean): number =>
  petugas.filter(({ jenis }) => isSo(jenis)).length
const kaderDi = (hari: HariBersama): number => banyakJenis(hari, (jenis) => jenis === 'kader')
const nakesDi = (hari: HariBersama): number => banyakJenis(hari, (jenis) => nakes.has(jenis))
/** Days of which somebody wrote down who served. */
const tercatat = (buku: BukuBersama) => setahun(buku, buku.hari).filter(({ petugas }) => petugas.length > 0)
/** Of these, those of which the visitors are known. */
const terhitung = (buku: BukuBersama) => tercatat(buku).flatMap((h) => (h.pengunjung === null ? [] : [h]))

function pokja(buku: BukuBersama): Hitungan {
  const hari = setahun(buku, buku.hari)
  if (buku.pembina.length === 0 && !buku.hari.some(({ petugas }) => petugas.length > 0)) return tanpaAngka
  const desa = new Set(buku.pembina.flatMap((p) => (p.tingkat === 'desa' ? `${p.posyanduId} ${p.tanggal}` : [])))
  const hadir = (satu: HariBersama) =>
    desa.has(`${satu.posyanduId} ${satu.tanggal}`) || satu.petugas.some(({ jenis }) => jenis === 'pokja')
  return angka(hari.filter(hadir).length)
}

/** Days ahead of which a change of the plan is a new plan. */
const hariBaru = 7

function isDitepati(buku: BukuBersama, r: RencanaBersama, [hari, isBaru]: readonly [Tanggal, boolean]): boolean {
  const buka = buku.hari.some(({ posyanduId, tanggal }) => posyanduId === r.posyanduId && tanggal === hari)
  if (isBaru) return buka
  if (r.status === 'batal' || r.status === 'dipindah') return false
  return r.status === 'terlaksana' || buka
}

function sesuaiRencana(buku: BukuBersama): Hitungan {
  const { dari, akhir } = buku
  const rencana = buku.rencana.flatMap((r) => {
    const { tanggal, status, dipindahKe, diubahPada } = r
    const jauh = diubahPada !== null && dayNumber(tanggal) - dayNumber(diubahPada) >= hariBaru
    const isBaru = status === 'dipindah' && dipindahKe !== null && jauh
    const hari = isBaru ? dipindahKe : tanggal
    return hari >= dari && hari <= akhir ? [{ r, hari, isBaru }] : []
  })
  return bagian(rencana.filter(({ r, hari, isBaru }) => isDitepati(buku, r, [hari, isBaru])).length, rencana.length)
}

/** Pairs of posyandu that one bidan is to serve on one day to come. */
function bentrok(rencana: readonly RencanaBersama[], akhir: Tanggal): readonly (readonly [string, string])[] {
  const depan = rencana.flatMap(({ posyanduId, bidan, status, tanggal, dipindahKe }) => {
    const hari = status === 'dipindah' ? (dipindahKe ?? tanggal) : tanggal
    return status === 'batal' || bidan === null || hari <= akhir ? [] : [{ posyanduId, kunci: `${hari} ${bidan}` }]
  })
  return [...Map.groupBy(depan, ({ kunci }) => kunci).values()].flatMap((list) => {
    const posyandu = [...new Set(list.map(({ posyanduId }) => posyanduId))].sort()
    return posyandu.flatMap((a, i) => posyandu.slice(i + 1).map((b) => [a, b] as const))
  })
}

/** Days before a hari buka by which an invitation is early enough. */
const hariUndangan = 3

function undangan(buku: BukuBersama): Hitungan {
  if (buku.pengumuman.length === 0) return tanpaBagian
  const rencana = new Map(buku.rencana.map((r) => [r.id, `${r.posyanduId} ${r.dipindahKe ?? r.tanggal}`]))
  const tepat = ({ id, posyanduId, tanggal }: HariBersama) =>
    buku.pengumuman.some(
      ({ hariBukaId, rencanaBukaId, tanggalKirim }) =>
        (hariBukaId === id || rencana.get(rencanaBukaId ?? '') === `${posyanduId} ${tanggal}`) &&
        tanggalKirim !== null &&
        dayNumber(tanggal) - dayNumber(tanggalKirim) >= hariUndangan,
    )
  const hari = setahun(buku, buku.hari)
  return bagian(hari.filter(tepat).length, hari.length)
}

const alasan =
  (...kode: readonly string[]): Hitung =>
  ({ absen, dari }) => {
    const list = absen.filter(({ bulan }) => bulan >= bulanOf(dari))
    return bagian(list.filter((satu) => kode.includes(satu.alasan)).length, list.length)
  }

function kehadiranAktif(buku: BukuBersama): Hitungan {
  const hari = tercatat(buku).map(({ posyanduId, tanggal, petugas }) => {
    const aktif = buku.kader.filter((k) => k.posyanduId === posyanduId && isAktif(k, tanggal))
    const datang = new Set(petugas.map(({ id }) => id))
    return [aktif.filter(({ id }) => datang.has(id)).length, aktif.length] as const
  })
  return bagian(jumlah(hari.map(([a]) => a)), jumlah(hari.map(([, b]) => b)))
}

function bebanTerbesar(buku: BukuBersama): Hitungan {
  const aktif = new Set(buku.kader.filter((k) => isAktif(k, buku.akhir)).map(({ id }) => id))
  const hari = tercatat(buku).flatMap(({ petugas }) => petugas.flatMap(({ id }) => (aktif.has(id) ? id : [])))
  const terbesar = Math.max(0, ...[...Map.groupBy(hari, (id) => id).values()].map((list) => list.length))
  const nilai = hari.length === 0 ? null : (terbesar * aktif.size) / hari.length
  return { pembilang: terbesar, penyebut: hari.length, nilai }
}

function bertahan({ kader, dari, akhir }: BukuBersama): Hitungan {
  const dulu = kader.filter((k) => isAktif(k, dari))
  return bagian(dulu.filter((k) => isAktif(k, akhir)).length, dulu.length)
}

function kaderPerPengunjung(buku: BukuBersama): Hitungan {
  const hari = terhitung(buku)
  const [kader, pengunjung] = [jumlah(hari.map(kaderDi)), jumlah(hari.map((h) => h.pengunjung ?? 0))]
  return { pembilang: kader, penyebut: pengunjung, nilai: pengunjung === 0 ? null : (10 * kader) / pengunjung }
}

function lama(buku: BukuBersama): Hitungan {
  const semua = setahun(buku, buku.hari).flatMap((h) => h.lama)
  return { pembilang: null, penyebut: semua.length, nilai: median(semua) }
}

function hariBerdua(buku: BukuBersama): Hitungan {
  const hari = tercatat(buku)
  const nilai = hari.length === 0 ? null : hari.filter((h) => kaderDi(h) + nakesDi(h) <= 2).length
  return { pembilang: null, penyebut: hari.length, nilai }
}

/** Clashes to come in which one of these posyandu is. */
function bentrokDi({ rencana }: BukuBersama, { rencana: semua, akhir }: BukuBersama): Hitungan {
  if (rencana.length === 0) return tanpaAngka
  const own = new Set(rencana.map(({ posyanduId }) => posyanduId))
  return angka(bentrok(semua, akhir).filter(([a, b]) => own.has(a) || own.has(b)).length)
}

export const hitungHari: Readonly<Record<string, Hitung>> = {
  K4: (buku) => (buku.pembina.length === 0 ? tanpaAngka : angka(setahun(buku, buku.pembina).length)),
  K5: pokja,
  P1: sesuaiRencana,
  P2: bentrokDi,
  C2: undangan,
  C5: alasan('tidakTahu', 'lupa'),
  C6: alasan('panasSempit', 'antreLama'),
  A1: (buku) => bagian(jumlah(tercatat(buku).map(kaderDi)), tercatat(buku).length),
  A2: kehadiranAktif,
  A3: kaderPerPengunjung,
  A7: bebanTerbesar,
  A8: bertahan,
  T1: (buku) => bagian(tercatat(buku).filter((h) => nakesDi(h) > 0).length, tercatat(buku).length),
  T2: (buku) =>
    bagian(
      jumlah(terhitung(buku).map((h) => h.pengunjung ?? 0)),
      jumlah(terhitung(buku).map((h) => kaderDi(h) + nakesDi(h))),
    ),
  T3: hariBerdua,
  T4: lama,
}
