import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import { addBulan, addHari, dayNumber, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { type Acak, createAcak, type IdTetap } from './acak.ts'
import type { AnakContoh, KeanggotaanContoh, Keluarga, Rentang } from './jenis.ts'
import { findKeluarga, nomorInduk, type Perakit } from './keluarga-contoh.ts'
import { addMutasi, jumlahKeluar } from './mutasi.ts'
import { namaAnakL, namaAnakP, namaBelakangL, namaBelakangP } from './nama.ts'
import type { PosyanduContoh } from './tempat-contoh.ts'
import { drawPertumbuhan, ukur } from './tumbuh.ts'

function drawKms(acak: Acak, lahir: string, mulai: string): AnakContoh['kms'] {
  const first = lahir > mulai ? lahir : mulai
  const dice = acak.pecahan()
  if (dice < 0.02) return []
  if (dice < 0.06) return [[first, 0]]
  if (dice < 0.1)
    return [
      [first, 0],
      [addHari(first, acak.bulat(40, 200)), 1],
    ]
  const lost = addHari(first, acak.bulat(60, 400))
  if (dice < 0.12)
    return [
      [first, 1],
      [lost, 0],
      [addHari(lost, acak.bulat(30, 90)), 1],
    ]
  return [[first, 1]]
}

function drawNama(acak: Acak, jk: JenisKelamin): string {
  return jk === 'L'
    ? `${acak.pilih(namaAnakL)} ${acak.pilih(namaBelakangL)}`
    : `${acak.pilih(namaAnakP)} ${acak.pilih(namaBelakangP)}`
}

/** What is drawn of a child before the child itself. */
type Kelahiran = { readonly lahir: string; readonly keluarga: Keluarga; readonly jk: JenisKelamin }

function newAnak(rakit: Perakit, acak: Acak, { lahir, keluarga, jk }: Kelahiran): AnakContoh {
  const id = rakit.ids.baru()
  const undian = rakit.ids.undian()
  const tumbuh = drawPertumbuhan(acak, jk)
  const saatLahir = ukur(tumbuh, { hari: 0, lemah: 0 }, acak)
  keluarga.jumlahAnak++
  const { posyandu } = keluarga
  const keanggotaan: KeanggotaanContoh = {
    id: rakit.ids.baru(),
    posyandu,
    mulai: lahir,
    sebabMulai: 'lahir',
    sampai: null,
    sebabSampai: null,
  }
  return {
    id,
    undian,
    jk,
    lahir,
    keluarga,
    tumbuh,
    meninggal: null,
    nama: drawNama(acak, jk),
    anakKe: keluarga.jumlahAnak,
    nik: nomorInduk(lahir, jk === 'P', rakit.serial++),
    nikSejak: addHari(lahir, acak.bulat(20, 150)),
    kodeSementara: kodeSementara(id),
    bbLahirG: saatLahir.bbG,
    pbLahirMm: saatLahir.tbMm,
    lkLahirMm: saatLahir.lkMm,
    imd: acak.mungkin(0.75) ? 1 : 0,
    keanggotaan: [keanggotaan],
    kms: drawKms(acak, lahir, rakit.mulai),
    rajin: Math.min(0.99, 0.87 + 0.09 * acak.normal()),
    asiSampai: acak.mungkin(0.62) ? 6 : acak.bulat(0, 5),
    diamSejak: acak.mungkin(0.015) ? addHari(rakit.mulai, acak.bulat(0, rakit.rentang.bulan * 30)) : null,
  }
}

/** Days of birth in order: children under five at the end, and those who grew past it meanwhile. */
function drawLahir(rakit: Perakit): string[] {
  const { bulan, sampai, benih } = rakit.rentang
  const balita = rakit.rentang.balita + jumlahKeluar(rakit.rentang)
  const acak = createAcak(benih, 'lahir')
  const akhir = dayNumber(lastDayOf(sampai))
  // Born after this day means under 60 months on the last day of the last month.
  const batas = dayNumber(firstDayOf(addBulan(sampai, -59)))
  const awal = dayNumber(firstDayOf(addBulan(sampai, -59 - bulan)))
  const lewat = Math.round((balita * bulan) / 60)
  const hari = [
    ...Array.from({ length: balita }, () => acak.bulat(batas, akhir)),
    ...Array.from({ length: lewat }, () => acak.bulat(awal, batas - 1)),
  ]
  return hari.sort((a, b) => a - b).map((day) => addHari('1970-01-01', day))
}

/** One pair of twins among some seventy children. */
const anakSetiapKembar = 70

/**
 * Plans the children of the desa: families, brothers and sisters, twins. `balita` of them are under five years at the
 * end of the last month; moves and deaths come on top.
 */
export function planAnak(rentang: Rentang, posyandu: readonly PosyanduContoh[], ids: IdTetap): AnakContoh[] {
  const mulai = firstDayOf(addBulan(rentang.sampai, 1 - rentang.bulan))
  const rakit: Perakit = { rentang, mulai, posyandu, ids, keluarga: [], serial: 0 }
  const lahir = drawLahir(rakit)
  const children: AnakContoh[] = []
  for (let i = 0; i < lahir.length; i++) {
    const acak = createAcak(rentang.benih, `anak:${i}`)
    const before = children.at(-1)
    const kembar = i % anakSetiapKembar === anakSetiapKembar - 1 ? before : undefined
    const hari = kembar?.lahir ?? lahir[i] ?? mulai
    const keluarga = kembar?.keluarga ?? findKeluarga(rakit, acak, hari)
    const child = newAnak(rakit, acak, { lahir: hari, keluarga, jk: acak.mungkin(0.51) ? 'L' : 'P' })
    children.push(kembar?.nama === child.nama ? { ...child, nama: `${child.nama} Kecil` } : child)
  }
  addMutasi(children, rakit)
  return children
}
