import { DaftarAnak } from '#main/ringkasan/daftar-anak.ts'
import type { AnakRegister, Keanggotaan } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { AppContext } from './context.ts'

const keanggotaanSampai = (one: Keanggotaan, sampai: Tanggal): Keanggotaan =>
  one.sampai !== null && one.sampai > sampai ? { ...one, sampai: null, sebabSampai: null } : one

/** A child as it was known on a day. */
function anakSampai(anak: AnakRegister, sampai: Tanggal): AnakRegister {
  return {
    ...anak,
    keanggotaan: anak.keanggotaan.filter(({ mulai }) => mulai <= sampai).map((one) => keanggotaanSampai(one, sampai)),
    kms: anak.kms.filter(({ tanggal }) => tanggal <= sampai),
    penimbangan: anak.penimbangan.filter(({ tanggal }) => tanggal <= sampai),
  }
}

/** The book as if that day were today: what was recorded of later days is not there. */
export function onHari(context: AppContext, sampai: Tanggal): AppContext {
  const register = context.register()
  const born = [...register.anak].filter(([, { tanggalLahir }]) => tanggalLahir === null || tanggalLahir <= sampai)
  const anak = new Map(born.map(([id, one]) => [id, anakSampai(one, sampai)]))
  const kini = { ...register, anak: new DaftarAnak(context.db, anak, true) }
  return { ...context, hariIni: () => sampai, sampai, register: () => kini }
}
