import { addHari, dayNumber } from '#shared/domain/tanggal/tanggal.ts'
import type { Acak, IdTetap } from './acak.ts'
import type { Keluarga, Rentang } from './jenis.ts'
import { namaAyah, namaIbu, namaIbuBelakang, namaIbuDepan } from './nama.ts'
import type { PosyanduContoh } from './tempat-contoh.ts'

export type Perakit = {
  readonly rentang: Rentang
  readonly mulai: string
  readonly posyandu: readonly PosyanduContoh[]
  readonly ids: IdTetap
  readonly keluarga: Keluarga[]
  serial: number
}

/** Province 99 does not exist: no number made here can be that of a person. */
const wilayah = '990101'

export function nomorInduk(tanggal: string, perempuan: boolean, serial: number): string {
  const hari = Number(tanggal.slice(8, 10)) + (perempuan ? 40 : 0)
  const dmy = `${String(hari).padStart(2, '0')}${tanggal.slice(5, 7)}${tanggal.slice(2, 4)}`
  return `${wilayah}${dmy}${String((serial % 9_999) + 1).padStart(4, '0')}`
}

function pilihPosyandu(acak: Acak, posyandu: readonly PosyanduContoh[]): PosyanduContoh {
  let rest = acak.pecahan() * posyandu.reduce((sum, p) => sum + p.bagian, 0)
  for (const p of posyandu) {
    rest -= p.bagian
    if (rest <= 0) return p
  }
  const [first] = posyandu
  if (!first) throw new Error('no posyandu')
  return first
}

/** Half of the mothers share a short list of names, as in every desa. */
function drawNamaIbu(acak: Acak): string {
  return acak.mungkin(0.5) ? acak.pilih(namaIbu) : `${acak.pilih(namaIbuDepan)} ${acak.pilih(namaIbuBelakang)}`
}

function newKeluarga(rakit: Perakit, acak: Acak, lahir: string): Keluarga {
  const lahirIbu = addHari(lahir, -Math.round((19 + 22 * acak.pecahan()) * 365.25))
  const serial = rakit.serial++
  return {
    ibu: drawNamaIbu(acak),
    ayah: acak.pilih(namaAyah),
    nikIbu: nomorInduk(lahirIbu, true, serial),
    noKk: nomorInduk(addHari(lahir, -400), false, serial),
    rt: String(acak.bulat(1, 4)).padStart(2, '0'),
    gakin: acak.mungkin(0.22) ? 1 : 0,
    posyandu: pilihPosyandu(acak, rakit.posyandu),
    lahirTerakhir: lahir,
    jumlahAnak: acak.bulat(0, 2),
  }
}

const jarakSaudaraHari = 22 * 30

export function findKeluarga(rakit: Perakit, acak: Acak, lahir: string): Keluarga {
  if (acak.mungkin(0.14) && rakit.keluarga.length > 0) {
    const candidate = rakit.keluarga[acak.bulat(0, rakit.keluarga.length - 1)]
    if (candidate && dayNumber(lahir) - dayNumber(candidate.lahirTerakhir) >= jarakSaudaraHari) {
      candidate.lahirTerakhir = lahir
      return candidate
    }
  }
  const keluarga = newKeluarga(rakit, acak, lahir)
  rakit.keluarga.push(keluarga)
  return keluarga
}
