import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { describeKartu } from '#main/kartu/tampak.ts'
import type { kartuCalls } from '#shared/contract/kartu.ts'
import { markAbsent, recordKunjungan, removeKunjungan } from './catat.service.ts'
import { createBerkasKartu } from './cetak.service.ts'
import { findCalon, listSasaran, readFolder } from './daftar.service.ts'
import { answerTanya } from './jawab.service.ts'
import { correctKepala, endKepala, openKepala } from './kepala.service.ts'
import { readBaris, readLembar } from './lembar.service.ts'
import { checkOrang, registerOrang } from './orang-baru.service.ts'
import { exportRegister } from './register.service.ts'
import { susunanOf } from './susunan.ts'
import { findTamu } from './tamu.service.ts'

/** Cards of the life cycle, each by its code. */
export function createKartuHandlers(context: AppContext): HandlersOf<keyof typeof kartuCalls> {
  return {
    'kartu.describe': ({ kartu }) => describeKartu(susunanOf(context, kartu).kartu, context.pelaku().peran),
    'kartu.list': (input) => listSasaran(context, input),
    'kartu.findCalon': (input) => findCalon(context, input),
    'kartu.ofPerson': (input) => readFolder(context, input),
    'kartu.export': (input) => createBerkasKartu(context, input),
    'kartu.exportRegister': (input) => exportRegister(context, input),
    'kartu.sheet': (input) => readLembar(context, input),
    'kartu.row': (input) => readBaris(context, input),
    'kartu.record': (input) => recordKunjungan(context, input),
    'kartu.findTamu': (input) => findTamu(context, input),
    'kartu.answer': (input) => answerTanya(context, input),
    'kartu.markAbsent': (input) => markAbsent(context, input),
    'kartu.remove': (input) => removeKunjungan(context, input),
    'kartu.checkOrang': (input) => checkOrang(context, input),
    'kartu.register': (input) => registerOrang(context, input),
    'kartu.open': (input) => openKepala(context, input),
    'kartu.correctHead': (input) => correctKepala(context, input),
    'kartu.end': (input) => endKepala(context, input),
  }
}
