import { openDatabase } from '#main/db/open.ts'
import {
  runCadangan,
  runLatihan,
  runPeriksaBuku,
  runPeriksaHalaman,
  runSegelUlang,
} from '#main/features/cadangan/cadangan.job.ts'
import { fillContoh, type PilihanContoh } from '#main/features/contoh/contoh.ts'
import { removeContoh } from '#main/features/contoh/remove-contoh.ts'
import { runPindah } from '#main/features/fasilitas/pindah.ts'
import { runBatalImpor, runImpor, runImporLembar } from '#main/features/impor/impor.job.ts'
import { runTerima, runTulis } from '#main/features/kirim/kirim.job.ts'
import type { Kerja } from '#main/jobs/pesan.ts'
import { runInWorker } from '#main/jobs/run-in-worker.ts'
import { createContext } from './create-context.ts'
import { createErrorLog } from './error-log.ts'

const runContoh: Kerja = (context, masukan, laporan) => {
  laporan.progress(20, 'Menyusun data contoh')
  laporan.commit()
  // Only the handler of contoh.start makes this input.
  return fillContoh(context, masukan as PilihanContoh)
}

const runHapusContoh: Kerja = (context, _masukan, laporan) => {
  laporan.commit()
  return removeContoh(context)
}

/** The entry of a worker thread: every kind of long work by its name. */
await runInWorker({
  kerja: {
    impor: runImpor,
    imporLembar: runImporLembar,
    batalImpor: runBatalImpor,
    contoh: runContoh,
    hapusContoh: runHapusContoh,
    kirimTulis: runTulis,
    kirimTerima: runTerima,
    cadangan: runCadangan,
    latihan: runLatihan,
    periksaBuku: runPeriksaBuku,
    periksaHalaman: runPeriksaHalaman,
    segelUlang: runSegelUlang,
    pindah: runPindah,
  },
  open: ({ dataDir, kunci, pelaku }, now) =>
    createContext(openDatabase(dataDir, Buffer.from(kunci), { ikut: true }), now, () => pelaku),
  log: createErrorLog,
})
