import { join } from 'node:path'
import {
  isDipilih,
  listCadangan,
  type TempatCadangan,
  tempatFlashdisk,
  tempatKomputer,
  toBaris,
} from '#main/backup/tempat-cadangan.ts'
import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { findFirstWaktu } from '#main/db/journal.ts'
import { acknowledgeKehilangan } from '#main/db/kehilangan.ts'
import { findLastKejadian } from '#main/db/kejadian.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import { type CariFlashdisk, type FlashdiskAda, getFlashdisk } from '#main/platform/flashdisk.ts'
import type { CadanganBaris, HasilLatihan, KeadaanCadangan, Pemeriksaan } from '#shared/contract/cadangan.ts'
import { missing } from '#shared/contract/errors.ts'
import type { MasukanCadangan, MasukanLatihan } from './cadangan.job.ts'
import type { CadanganOtomatis } from './otomatis.ts'
import { countSejakCadangan, findCadanganTerakhir } from './salin.ts'

export type AlatCadangan = {
  readonly jobs: Jobs
  readonly cariFlashdisk: CariFlashdisk
  readonly otomatis: CadanganOtomatis
}

/** Days */
const latihanTiap = 365
/** A book younger than this has nothing worth practising on. */
const latihanMulai = 30

function daysSince(context: AppContext, waktu: string): number {
  return (context.now().getTime() - Date.parse(waktu)) / 86_400_000
}

/** Once a year, and not before the book is a month old. */
function needsLatihan(context: AppContext): boolean {
  const [last, first] = [findLastKejadian(context.db, 'latihan'), findFirstWaktu(context.db)]
  if (last) return daysSince(context, last.waktu) > latihanTiap
  return first !== null && daysSince(context, first) > latihanMulai
}

function tempatOf(context: AppContext, flashdisk: readonly FlashdiskAda[]): TempatCadangan[] {
  return [tempatKomputer(context.db.dataDir), ...flashdisk.map(tempatFlashdisk)]
}

const waktuTerakhir = ({ db }: AppContext) => findCadanganTerakhir(db)?.waktu ?? null

async function readKeadaan(context: AppContext, { cariFlashdisk, otomatis }: AlatCadangan): Promise<KeadaanCadangan> {
  const flashdisk = await cariFlashdisk()
  const now = context.now()
  const cadangan = listCadangan(tempatOf(context, flashdisk), now).map((one) => toBaris(one, now))
  const { db } = context
  return {
    terakhir: waktuTerakhir(context),
    belumDicadangkan: countSejakCadangan(db),
    terakhirFlashdisk: findLastKejadian(db, 'cadangan', { rincian: { tempat: 'flashdisk' } })?.waktu ?? null,
    latihanTerakhir: findLastKejadian(db, 'latihan')?.waktu ?? null,
    latihanPerlu: needsLatihan(context),
    masalah: otomatis.masalah(),
    cadangan,
    flashdisk: flashdisk.map((one) => ({
      id: one.id,
      nama: one.nama,
      kosong: one.kosong,
      dipilih: isDipilih(one),
    })),
  }
}

async function findTempat(context: AppContext, alat: AlatCadangan, id: string | null): Promise<TempatCadangan> {
  if (id === null) return tempatKomputer(context.db.dataDir)
  const dicabut = 'Flashdisk ini sudah dicabut. Cadangan belum dibuat. Pasang lagi, lalu coba lagi.'
  return tempatFlashdisk(getFlashdisk(await alat.cariFlashdisk(), id, dicabut))
}

const takDibuat = 'Cadangan belum dibuat. Buku dan cadangan yang lama tetap aman. Coba lagi.'

export function createCadanganHandlers(
  context: AppContext,
  alat: AlatCadangan,
): HandlersOf<
  | 'cadangan.keadaan'
  | 'cadangan.terakhir'
  | 'cadangan.create'
  | 'cadangan.rehearse'
  | 'buku.check'
  | 'buku.markKehilanganSeen'
> {
  const { jobs } = alat
  return {
    'cadangan.keadaan': () => readKeadaan(context, alat),
    'cadangan.terakhir': () => ({ terakhir: waktuTerakhir(context), masalah: alat.otomatis.masalah() }),
    'cadangan.create': async ({ flashdiskId }) => {
      const tempat = await findTempat(context, alat, flashdiskId)
      const masukan: MasukanCadangan = { tempat: [tempat] }
      const [baris] = (await jobs.run('cadangan', masukan)) as CadanganBaris[]
      return baris ?? missing(takDibuat)
    },
    'cadangan.rehearse': async ({ id }) => {
      const tempat = tempatOf(context, await alat.cariFlashdisk())
      const masukan: MasukanLatihan = { tempat, id, folder: join(context.db.dataDir, 'latihan') }
      return (await jobs.run('latihan', masukan)) as HasilLatihan
    },
    'buku.check': async () => (await jobs.run('periksaBuku', null)) as Pemeriksaan,
    'buku.markKehilanganSeen': () => {
      acknowledgeKehilangan(context.db, { akunId: context.pelaku().id, waktu: context.now().toISOString() })
      return { ok: true }
    },
  }
}
