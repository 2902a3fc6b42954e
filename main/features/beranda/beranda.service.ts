import type { AppContext } from '#main/context/context.ts'
import { findTempatId, readPengaturan } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { hitungBulan } from '#main/db/skdn-bulan.ts'
import { listPosyanduUnit } from '#main/db/unit.ts'
import type { AnakDasar } from '#main/ringkasan/baris-register.ts'
import { type AwalAnak, mapAwalAnak } from '#main/ringkasan/dikenal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Beranda, PerluDikunjungi } from '#shared/contract/beranda.ts'
import type { HariBukaPosyandu } from '#shared/contract/penimbangan.ts'
import { batasLapor } from '#shared/domain/puskesmas/lapor.ts'
import { dikenalSejak } from '#shared/domain/register/dikenal.ts'
import { keadaanAnak } from '#shared/domain/register/keadaan.ts'
import { hariMenimbang } from '#shared/domain/skdn/buka.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import { indeksBulan } from '#shared/domain/skdn/jeda.ts'
import type { AnakSkdn, HasilSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { addBulan, type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { listOrangKurang, type OrangKurang } from './beranda.repository.ts'
import { kalimatTimbang } from './kalimat.ts'
import { kalimatSelisih, listAktif } from './selisih.ts'

/** How many past months the report table shows beside the running one. */
const bulanLaporan = 3
/** A child is to be visited when it missed this many months running. */
const bulanTidakHadir = 2

/** At most so many months are counted. */
const bulanTerhitung = 12

/** Months running, ending with this one, in which a child the book knew did not come; at most a year of them. */
function missedMonths({ anak, jeda }: AnakSkdn, bulan: Bulan, awal: AwalAnak | undefined): number {
  if (anak.tanggalLahir === null || awal === undefined) return 0
  const known = [anak.tanggalLahir, awal.anggota ?? ''].map(bulanOf)
  const first = [...known, dikenalSejak(awal) ?? ''].reduce((a, b) => (a > b ? a : b))
  const sejakDikenal = Math.max(0, indeksBulan(bulan) - indeksBulan(first) + 1)
  return Math.min(bulanTerhitung, sejakDikenal, jeda ?? bulanTerhitung)
}

type Tempat = Pick<OrangKurang, 'dusun' | 'rt' | 'nama_ibu' | 'alamat' | 'telepon'>
type Sebab = PerluDikunjungi['sebab']

type Awal = ReadonlyMap<string, AwalAnak>

function reasonOf(a: AnakSkdn, bulan: Bulan, awal: Awal): { sebab: Sebab; bulan: number } | null {
  if (a.timbang?.penimbangan.edema) return { sebab: 'rujuk', bulan: 0 }
  if (a.timbang?.bgm) return { sebab: 'BGM', bulan: 0 }
  if (a.timbang?.duaT) return { sebab: '2T', bulan: 0 }
  if (a.timbang !== null) return null
  const missed = missedMonths(a, bulan, awal.get(a.anak.id))
  return missed >= bulanTidakHadir ? { sebab: 'tidakHadir', bulan: missed } : null
}

const urutanSebab: readonly Sebab[] = ['rujuk', 'BGM', '2T', 'tidakHadir']

/** When those came to be known who may have stayed away long enough to be visited. */
function readAwal(db: Db, terakhir: readonly Terakhir[]): Awal {
  const isLama = ({ timbang, jeda }: AnakSkdn) => timbang === null && (jeda ?? bulanTidakHadir) >= bulanTidakHadir
  return mapAwalAnak(
    db,
    terakhir.flatMap(({ posyandu }) => posyandu.anak.filter(isLama).map(({ anak }) => anak.id)),
  )
}

/** A posyandu in the month that speaks for it: this one once it weighed somebody, until then the last. */
type Terakhir = { readonly posyandu: PosyanduHasil; readonly bulan: Bulan }

/** Last month of a posyandu, with this one of those children who were weighed elsewhere meanwhile. */
function withTamu(before: PosyanduHasil, now: PosyanduHasil): PosyanduHasil {
  const weighed = new Map(now.anak.filter((a) => a.timbang !== null).map((a) => [a.anak.id, a]))
  return { ...before, anak: before.anak.map((a) => weighed.get(a.anak.id) ?? a) }
}

function latestOf(kini: HasilSkdn, lalu: HasilSkdn): Terakhir[] {
  return kini.posyandu.map((p) => {
    const before = lalu.posyandu.find((l) => l.posyandu.id === p.posyandu.id)
    const begun = hariMenimbang(p).length > 0 || !before
    return begun ? { posyandu: p, bulan: kini.bulan } : { posyandu: withTamu(before, p), bulan: lalu.bulan }
  })
}

function followUp(db: Db, terakhir: readonly Terakhir[], places: ReadonlyMap<string, Tempat>): PerluDikunjungi[] {
  const awal = readAwal(db, terakhir)
  const found: PerluDikunjungi[] = []
  for (const { posyandu, bulan } of terakhir) {
    for (const a of posyandu.anak) {
      const reason = reasonOf(a, bulan, awal)
      if (!reason) continue
      const { id, nama } = a.anak
      const { dusun = null, rt = null, nama_ibu: namaIbu = null, alamat = null, telepon = null } = places.get(id) ?? {}
      const keterangan = kalimatTimbang(a, reason.bulan, bulan)
      const { sebab } = reason
      const cari = { dusun, rt, namaIbu, alamat, telepon }
      found.push({ id, nama, sebab, keterangan, posyandu: posyandu.posyandu.nama, ...cari, bulan: reason.bulan })
    }
  }
  const z = new Map(terakhir.flatMap((t) => t.posyandu.anak.map((a) => [a.anak.id, a.timbang?.z?.z ?? 0] as const)))
  return found.sort(
    (a, b) =>
      urutanSebab.indexOf(a.sebab) - urutanSebab.indexOf(b.sebab) ||
      b.bulan - a.bulan ||
      (z.get(a.id) ?? 0) - (z.get(b.id) ?? 0) ||
      a.nama.localeCompare(b.nama, 'id'),
  )
}

function hariBukaRows(hasil: HasilSkdn, days: readonly HariBukaPosyandu[]): Beranda['hariBuka'] {
  const rows = hasil.posyandu.map((p) => {
    const day = days.find((d) => d.posyanduId === p.posyandu.id)?.hari[0]
    const h = hitungSkdn(p.anak)
    return {
      posyanduId: p.posyandu.id,
      posyandu: p.posyandu.nama,
      hariBukaId: day?.id ?? null,
      // The commonest day, where several were weighed on days nobody recorded.
      tanggal: day?.tanggal ?? (hariMenimbang(p).length > 0 ? p.hariBuka.tanggal : null),
      sasaran: h.S,
      ditimbang: h.D,
      selesai: day?.selesai ?? false,
      kaderHadirTerisi: (day?.kaderHadir.length ?? 0) > 0,
      perluDijawab: day?.perluDijawab ?? 0,
      tidakHadir: day?.tidakHadir ?? 0,
    }
  })
  // The calendar: dated days first, in their order; those without a day last.
  return rows.sort((a, b) => (a.tanggal ?? '9999').localeCompare(b.tanggal ?? '9999'))
}

/** What is missing, counted as the list it leads to counts: children in daily use. */
function kekurangan(
  context: AppContext,
  aktif: readonly AnakDasar[],
  orang: ReadonlyMap<string, OrangKurang>,
): Beranda['kurang'] {
  const hariIni = context.hariIni()
  const tanpaNik = aktif.filter(({ id }) => orang.get(id)?.nik === null).length
  const belumLengkap = aktif.filter((anak) => keadaanAnak(anak, hariIni) === 'belumLengkap').length
  return [
    { jumlah: tanpaNik, apa: 'anak belum ada NIK', ke: '/balita?keadaan=aktif&cari=tanpa%20NIK' },
    { jumlah: belumLengkap, apa: 'anak datanya belum lengkap', ke: '/balita?keadaan=belumLengkap' },
  ]
    .filter(({ jumlah }) => jumlah > 0)
    .map(({ jumlah, apa, ke }) => ({ pesan: `${jumlah} ${apa}`, ke }))
}

/** The count of a month, of the posyandu the one who asks may see. */
function hitungMilik(context: AppContext, bulan: Bulan): HasilSkdn {
  const [hasil, { hasPosyandu }] = [hitungBulan(context, bulan), lingkupOf(context.pelaku())]
  return { ...hasil, posyandu: hasil.posyandu.filter((p) => hasPosyandu(p.posyandu.id)) }
}

/** Reads the days of a month; given by whoever composes the application. */
export type ListHariBuka = (bulan: Bulan) => readonly HariBukaPosyandu[]

/** Posyandu that hang under another facility: in the book of a Puskesmas those of its Pustu, who keep their days. */
function posyanduTempatLain({ db }: AppContext): ReadonlySet<string> {
  const own = findTempatId(db)
  const lain = listPosyanduUnit(db).filter(({ unitId }) => own !== null && unitId !== '' && unitId !== own)
  return new Set(lain.map(({ id }) => id))
}

/** "What now", in one answer. */
export function readBeranda(context: AppContext, listHariBuka: ListHariBuka): Beranda {
  const { db } = context
  const hariIni = context.hariIni()
  const bulan = bulanOf(hariIni)
  const hasil = hitungMilik(context, bulan)
  const lalu = hitungMilik(context, addBulan(bulan, -1))
  const tempatLain = posyanduTempatLain(context)
  const sini = { ...hasil, posyandu: hasil.posyandu.filter((p) => !tempatLain.has(p.posyandu.id)) }
  const total = hitungSkdn(sini.posyandu.flatMap((p) => p.anak))
  const orang = listOrangKurang(db)
  const aktif = listAktif(context)
  const laporan = Array.from({ length: bulanLaporan }, (_, i) => addBulan(bulan, -i)).map((month) => {
    const recorded = month === bulan ? hasil : month === lalu.bulan ? lalu : hitungMilik(context, month)
    const dicatat = recorded.posyandu.filter((p) => hariMenimbang(p).length > 0).length
    const batas = batasLapor(month, readPengaturan(db).batasLaporHari)
    return { bulan: month, posyanduDicatat: dicatat, posyandu: recorded.posyandu.length, batas }
  })
  return {
    hariIni,
    bulan,
    sasaran: total.S,
    ditimbang: total.D,
    // A Puskesmas lists the children of its Pustu, and keeps the days of its own posyandu alone.
    selisih: tempatLain.size > 0 ? null : kalimatSelisih(context, aktif, hasil),
    hariBuka: hariBukaRows(sini, listHariBuka(bulan)),
    kurang: kekurangan(context, aktif, orang),
    laporan,
    perluDikunjungi: followUp(db, latestOf(hasil, lalu), orang),
  }
}
