import { type AwalAnak, mapAwalAnak } from '#main/ringkasan/dikenal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { PerluDikunjungi } from '#shared/contract/beranda.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { bulanTidakHadir } from '#shared/domain/tindak/tidak-hadir.ts'
import { type BulanAngka, listTempat, readDitimbang, readMungkinDikunjungi } from './beranda.repository.ts'
import { kalimatTimbang } from './kalimat.ts'

/** Who is to be visited: of the month those children alone are read for whom there may be a reason. */

/** A child is to be visited when it missed this many months running. */
const batasTidakHadir = 2

type Sebab = PerluDikunjungi['sebab']

type Awal = ReadonlyMap<string, AwalAnak>

function reasonOf(a: AnakSkdn, bulan: Bulan, awal: Awal): { sebab: Sebab; bulan: number } | null {
  if (a.timbang?.penimbangan.edema) return { sebab: 'rujuk', bulan: 0 }
  if (a.timbang?.bgm) return { sebab: 'BGM', bulan: 0 }
  if (a.timbang?.duaT) return { sebab: '2T', bulan: 0 }
  if (a.timbang !== null) return null
  const missed = bulanTidakHadir(a, bulan, awal.get(a.anak.id))
  return missed >= batasTidakHadir ? { sebab: 'tidakHadir', bulan: missed } : null
}

/** Made once: asked for at each pair it costs more than all else. */
const urutNama = new Intl.Collator('id')

const urutanSebab: readonly Sebab[] = ['rujuk', 'BGM', '2T', 'tidakHadir']

/** When those came to be known who may have stayed away long enough to be visited. */
function readAwal(db: Db, terakhir: readonly Terakhir[]): Awal {
  const unweighed = terakhir.flatMap(({ anak }) => anak.filter(({ timbang }) => timbang === null))
  return mapAwalAnak(
    db,
    unweighed.map(({ anak }) => anak.id),
  )
}

/**
 * A posyandu in the month that speaks for it, this one once it weighed somebody, until then the last; and those of its
 * children for whom there may be a reason to visit them.
 */
type Terakhir = { readonly posyandu: string; readonly bulan: Bulan; readonly anak: readonly AnakSkdn[] }

function toTerakhir(
  { bulan, angka }: BulanAngka,
  anak: ReadonlyMap<string, readonly AnakSkdn[]>,
  weighed = new Map<string, AnakSkdn>(),
): Terakhir[] {
  return angka.map(({ posyandu: { id, nama } }) => ({
    posyandu: nama,
    bulan,
    anak: (anak.get(id) ?? []).map((satu) => weighed.get(satu.anak.id) ?? satu),
  }))
}

/** Last month of posyandu, with this one of those children who were weighed elsewhere meanwhile. */
function readLalu(db: Db, kini: BulanAngka, lalu: BulanAngka): Terakhir[] {
  const tamu = [...readDitimbang(db, kini).values()].flat()
  const anak = readMungkinDikunjungi(db, lalu, { tidakHadir: batasTidakHadir, juga: tamu.map(({ anak }) => anak.id) })
  return toTerakhir(lalu, anak, new Map(tamu.map((satu) => [satu.anak.id, satu])))
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

type Alasan = Omit<Terakhir, 'anak'> & { readonly anak: AnakSkdn; readonly sebab: Sebab; readonly tidakHadir: number }

function listAlasan(db: Db, terakhir: readonly Terakhir[]): Alasan[] {
  const awal = readAwal(db, terakhir)
  return terakhir.flatMap(({ posyandu, bulan, anak }) =>
    anak.flatMap((satu) => {
      const reason = reasonOf(satu, bulan, awal)
      return reason === null ? [] : { anak: satu, posyandu, bulan, sebab: reason.sebab, tidakHadir: reason.bulan }
    }),
  )
}

/** The children to be visited, the most urgent first. */
export function listKunjungan(db: Db, kini: BulanAngka, lalu: BulanAngka): PerluDikunjungi[] {
  const alasan = listAlasan(db, latestOf(db, kini, lalu))
  const places = listTempat(
    db,
    alasan.map(({ anak }) => anak.anak.id),
  )
  const z = ({ anak }: Alasan) => anak.timbang?.z?.z ?? 0
  return alasan
    .sort(
      (a, b) =>
        urutanSebab.indexOf(a.sebab) - urutanSebab.indexOf(b.sebab) ||
        b.tidakHadir - a.tidakHadir ||
        z(a) - z(b) ||
        urutNama.compare(a.anak.anak.nama, b.anak.anak.nama),
    )
    .map(({ anak, posyandu, bulan, sebab, tidakHadir }) => {
      const { id, nama } = anak.anak
      const { dusun = null, rt = null, nama_ibu: namaIbu = null, alamat = null, telepon = null } = places.get(id) ?? {}
      const keterangan = kalimatTimbang(anak, tidakHadir, bulan)
      return { id, nama, sebab, keterangan, posyandu, dusun, rt, namaIbu, alamat, telepon, bulan: tidakHadir }
    })
}
