import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { layInPlace } from '#main/backup/ganti-buku.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { databasePath } from '#main/db/open.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { MasukanPindah } from './pindah.ts'

export type AlatPindah = {
  readonly dataDir: string
  readonly sesi: Sesi
  readonly now: () => Date
  readonly jobs: () => Jobs
  /** The book that was open is closed. */
  readonly onTutup: () => void
}

const namaDraft = 'pindah.sementara'

/** A Pustu goes to another Puskesmas: its own book takes the place of the one it shared. */
export function createPindahHandlers(alat: AlatPindah): HandlersOf<'fasilitas.movePustu'> {
  const { dataDir, sesi, now, jobs, onTutup } = alat
  return {
    'fasilitas.movePustu': async (tujuan) => {
      const masukan: MasukanPindah = { folder: join(dataDir, namaDraft), tujuan }
      // Of a time before, when the power failed.
      rmSync(masukan.folder, { recursive: true, force: true })
      try {
        const kepala = (await jobs().run('pindah', masukan)) as number
        const siap = { kepala, draft: databasePath(masukan.folder) }
        return { folder: await sesi.gantiBuku(siap, () => layInPlace(dataDir, masukan.folder, now())) }
      } finally {
        if (sesi.db() === null) onTutup()
      }
    },
  }
}
