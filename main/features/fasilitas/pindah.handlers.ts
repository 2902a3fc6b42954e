import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { layInPlace } from '#main/backup/ganti-buku.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { databasePath } from '#main/db/open.ts'
import { type Jobs, pesanSibuk } from '#main/jobs/jobs.ts'
import type { Sesi } from '#main/security/sesi.ts'
import { refuse } from '#shared/contract/errors.ts'
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
  const folder = join(dataDir, namaDraft)
  let sedang = false
  return {
    'fasilitas.movePustu': async (tujuan) => {
      // The folder of the first click is no other's to clear away.
      if (sedang) refuse(pesanSibuk)
      sedang = true
      try {
        const kepala = (await jobs().run('pindah', { folder, tujuan } satisfies MasukanPindah)) as number
        const siap = { kepala, draft: databasePath(folder) }
        return { folder: await sesi.gantiBuku(siap, () => layInPlace(dataDir, folder, now())) }
      } finally {
        rmSync(folder, { recursive: true, force: true })
        sedang = false
        if (sesi.db() === null) onTutup()
      }
    },
  }
}
