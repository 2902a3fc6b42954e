import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { createDaftar } from './daftar.ts'
import { gabungBalita } from './gabung.ts'
import { createBerkasGrafik } from './grafik.ts'
import { readKartu } from './kartu.ts'
import { correctKeanggotaan, move, recordDeath, recordReturn } from './keanggotaan.ts'
import { correctBalita } from './pembetulan.ts'
import { answerKms, createBalita, removeBalita } from './pencatatan.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

export function createBalitaHandlers(
  context: AppContext,
): HandlersOf<
  | 'balita.list'
  | 'balita.get'
  | 'balita.exportGrafik'
  | 'balita.check'
  | 'balita.create'
  | 'balita.correct'
  | 'balita.move'
  | 'balita.recordReturn'
  | 'balita.recordDeath'
  | 'balita.correctKeanggotaan'
  | 'balita.answerKms'
  | 'balita.remove'
  | 'balita.gabung'
> {
  return {
    'balita.list': createDaftar(context),
    'balita.get': ({ id }) => readKartu(context, id),
    'balita.exportGrafik': (input) => createBerkasGrafik(context, input),
    'balita.check': ({ id, isi }) => createPeriksaIdentitas(context).check(id, isi),
    'balita.create': (input) => createBalita(context, input),
    'balita.correct': (input) => correctBalita(context, input),
    'balita.move': (input) => move(context, input),
    'balita.recordReturn': (input) => recordReturn(context, input),
    'balita.recordDeath': (input) => recordDeath(context, input),
    'balita.correctKeanggotaan': (input) => correctKeanggotaan(context, input),
    'balita.answerKms': (input) => answerKms(context, input),
    'balita.remove': (input) => removeBalita(context, input),
    'balita.gabung': (input) => gabungBalita(context, input),
  }
}
