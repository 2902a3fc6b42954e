import type { BarisAnak } from '#main/ringkasan/baca-baris.ts'
import { dariAwalKode, tanggalKode } from '#main/ringkasan/dikenal.ts'
import { batasBGM } from '#main/ringkasan/jumlah.ts'
import { bitTanda } from '#main/ringkasan/kode.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Beranda, PerluDikunjungi } from '#shared/contract/beranda.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { bulanTidakHadir } from '#shared/domain/tindak/tidak-hadir.ts'
import { type BulanAngka, listTempat, readAnak, readDitimbang, readMungkinDikunjungi } from './beranda.repository.ts'
import { kalimatTimbang } from './kalimat.ts'

/** Who is to be visited: found among the rows of a month; of those who are shown alone the names are read. */

/** A child is to be visited when it missed this many months running. */
const batasTidakHadir = 2
/** As many as the window shows before it is asked for all. */
const barisAwal = 8

type Sebab = PerluDikunjungi['sebab']

/** The most urgent first. */
const urutanSebab: readonly Sebab[] = ['rujuk', 'BGM', '2T', 'tidakHadir']

/** @param bulan the month the row is of */
function reasonOf(row: BarisAnak, bulan: Bulan): { sebab: Sebab; tidakHadir: number } | null {
  const { hari, tanda, z, jeda, lahir } = row
  if (tanda & bitTanda.edema) return { sebab: 'rujuk', tidakHadir: 0 }
  if (z !== null && z < batasBGM) return { sebab: 'BGM', tidakHadir: 0 }
  if (tanda & bitTanda.duaT) return { sebab: '2T', tidakHadir: 0 }
  if (hari > 0) return null
  const missed = bulanTidakHadir({ anak: { tanggalLahir: tanggalKode(lahir) }, jeda }, bulan, dariAwalKode(row))
  return missed >= batasTidakHadir ? { sebab: 'tidakHadir', tidakHadir: missed } : null
}

/**
 * A posyandu in the month that speaks for it, this one once it weighed somebody, until then the last; and the rows of those of
 * its children for whom there may be a reason to visit them, with the month each is of.
 */
type Terakhir = {
  readonly posyandu: string
  readonly bulan: Bulan
  readonly anak: readonly { readonly baris: BarisAnak; readonly dari: BulanAngka }[]
}

/** @param weighed rows of another month, for those children who were weighed elsewhere meanwhile */
function toTerakhir(
  dari: BulanAngka,
  anak: ReadonlyMap<string, readonly BarisAnak[]>,
  weighed?: { readonly dari: BulanAngka; readonly baris: ReadonlyMap<number, BarisAnak> },
): Terakhir[] {
  const kini = (baris: BarisAnak) => {
    const later = weighed?.baris.get(baris.anak)
    return weighed && later ? { baris: later, dari: weighed.dari } : { baris, dari }
  }
  return dari.angka.map(({ posyandu: { id, nama } }) => ({
    posyandu: nama,
    bulan: dari.bulan,
    anak: (anak.get(id) ?? []).map(kini),
  }))
}

/** Last month of posyandu, with this one of those children who were weighed elsewhere meanwhile. */
function readLalu(db: Db, kini: BulanAngka, lalu: BulanAngka): Terakhir[] {
  const tamu = new Map([...readDitimbang(db, kini).values()].flat().map((baris) => [baris.anak, baris]))
  const anak = readMungkinDikunjungi(db, lalu, { tidakHadir: batasTidakHadir, juga: [...tamu.keys()] })
  return toTerakhir(lalu, anak, { dari: kini, baris: tamu })
}

function latestOf(db: Db, kini: BulanAngka, lalu: BulanAngka): Terakhir[] {
  const belum = kini.angka.filter(({ menimbang }) => menimbang.length === 0)
  const sudah = { ...kini, angka: kini.angka.filter(({ menimbang }) => menimbang.length > 0) }
  const ids = new Set(belum.map(({ posyandu }) => posyandu.id))
  const sebelum = { ...lalu, angka: lalu.angka.filter(({ posyandu }) => ids.has(posyandu.id)) }
  return [
    ...toTerakhir(sudah, readMungkinDikunjungi(db, sudah, { tidakHadir: batasTidakHadir, juga: [] })),
    ...(belum.length === 0 ? [] : readLalu(db, { ...kini, angka: belum }, sebelum)),
  ]
}

type Alasan = Omit<Terakhir, 'anak'> & Terakhir['anak'][number] & { readonly sebab: Sebab; readonly tidakHadir: number }

const zOf = ({ baris }: Alasan) => baris.z ?? 0
const genting = (a: Alasan, b: Alasan): number =>
  urutanSebab.indexOf(a.sebab) - urutanSebab.indexOf(b.sebab) || b.tidakHadir - a.tidakHadir || zOf(a) - zOf(b)

/** Every reason to visit somebody, the most urgent first; those of one urgency in no order. */
function listAlasan(db: Db, kini: BulanAngka, lalu: BulanAngka): Alasan[] {
  const all = latestOf(db, kini, lalu).flatMap(({ posyandu, bulan, anak }) =>
    anak.flatMap(({ baris, dari }): Alasan[] => {
      const reason = reasonOf(baris, bulan)
      return reason === null ? [] : [{ ...reason, baris, dari, posyandu, bulan }]
    }),
  )
  return all.sort(genting)
}

/** Those of some reasons who are in no lesser urgency than the last of so many. */
function terdepan(alasan: readonly Alasan[], banyak: number): readonly Alasan[] {
  const last = alasan[banyak - 1]
  return last === undefined ? alasan : alasan.filter((one, i) => i < banyak || genting(one, last) === 0)
}

/** Reads children, each as it stands in the month its row is of. */
function readSemua(db: Db, alasan: readonly Alasan[]): ReadonlyMap<Alasan, AnakSkdn> {
  const perBulan = Map.groupBy(alasan, ({ dari }) => dari)
  return new Map(
    [...perBulan].flatMap(([dari, sebulan]) => {
      const anak = readAnak(
        db,
        dari,
        sebulan.map(({ baris }) => baris.anak),
      )
      return sebulan.flatMap((one) => {
        const child = anak.get(one.baris.anak)
        return child ? [[one, child] as const] : []
      })
    }),
  )
}

/** Made once: asked for at each pair it costs more than all else. */
const urutNama = new Intl.Collator('id')

function toPerlu(db: Db, alasan: readonly Alasan[], banyak = alasan.length): PerluDikunjungi[] {
  const anak = readSemua(db, alasan)
  const nama = (one: Alasan) => anak.get(one)?.anak.nama ?? ''
  const urut = [...anak.keys()]
    .sort((a, b) => genting(a, b) || urutNama.compare(nama(a), nama(b)))
    .slice(0, banyak)
    .flatMap((one) => {
      const child = anak.get(one)
      return child ? [{ ...one, anak: child }] : []
    })
  const places = listTempat(
    db,
    urut.map(({ anak: { anak } }) => anak.id),
  )
  return urut.map(({ anak: child, posyandu, bulan, sebab, tidakHadir }) => {
    const { id } = child.anak
    const { dusun = null, rt = null, nama_ibu: namaIbu = null, alamat = null, telepon = null } = places.get(id) ?? {}
    const keterangan = kalimatTimbang(child, tidakHadir, bulan)
    return {
      ...{ id, nama: child.anak.nama, sebab, keterangan, posyandu },
      ...{ dusun, rt, namaIbu, alamat, telepon, bulan: tidakHadir },
    }
  })
}

/** The children to be visited, the most urgent first. */
export function listKunjungan(db: Db, kini: BulanAngka, lalu: BulanAngka): PerluDikunjungi[] {
  return toPerlu(db, listAlasan(db, kini, lalu))
}

/** How many they are, and the first of them. */
export function ringkasKunjungan(db: Db, kini: BulanAngka, lalu: BulanAngka): Beranda['perluDikunjungi'] {
  const alasan = listAlasan(db, kini, lalu)
  const jumlah = { rujuk: 0, BGM: 0, '2T': 0, tidakHadir: 0 }
  for (const { sebab } of alasan) jumlah[sebab]++
  return { jumlah, anak: toPerlu(db, terdepan(alasan, barisAwal), barisAwal) }
}
