import type { AppContext } from '#main/context/context.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { listAnakDasar } from '#main/ringkasan/baris-register.ts'
import type { BalitaIsi, PeringatanIdentitas } from '#shared/contract/balita.ts'
import { type Identitas, isNamaSebagian, isSerupa } from '#shared/domain/identitas/hubungan.ts'
import { bacaNik, type MasalahNik, masalahNik } from '#shared/domain/identitas/nik.ts'
import { keanggotaanKini } from '#shared/domain/register/keadaan.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { listIdentitas, posyanduNames } from './balita.repository.ts'
import { identitasOf } from './isi.ts'

type Kode = PeringatanIdentitas['kode']

const kodeMasalah: Readonly<Record<MasalahNik, Kode>> = {
  tanggalTakAda: 'nikTanggal',
  tanggalLain: 'nikTanggal',
  jkLain: 'nikJk',
  wilayahTakAda: 'nikWilayah',
  urutanNol: 'nikWilayah',
}

const namaJk = { L: 'laki-laki', P: 'perempuan' } as const

function kalimatNik(masalah: MasalahNik, nik: string, isi: BalitaIsi): string {
  const baca = bacaNik(nik)
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, '0')
  switch (masalah) {
    case 'tanggalTakAda':
      return 'Tanggal lahir di dalam NIK tidak ada di kalender. Cocokkan NIK dengan KK.'
    case 'tanggalLain':
      return `Menurut NIK lahir ${two(baca?.hari)}-${two(baca?.bulan)}-${two(baca?.tahun)}, di sini ${isi.tanggalLahir === null ? 'kosong' : formatTanggal(isi.tanggalLahir)}. Cocokkan dengan KK.`
    case 'jkLain':
      return `Menurut NIK ${namaJk[baca?.jk ?? 'L']}, di sini ${isi.jk === null ? 'kosong' : namaJk[isi.jk]}. Cocokkan dengan KK.`
    case 'wilayahTakAda':
      return 'Enam angka pertama NIK bukan kode wilayah. Cocokkan NIK dengan KK.'
    case 'urutanNol':
      return 'Empat angka terakhir NIK tidak mungkin 0000. Cocokkan NIK dengan KK.'
  }
}

const kalimatNikIbu: Readonly<Record<MasalahNik, string>> = {
  tanggalTakAda: 'Tanggal lahir di dalam NIK ibu tidak ada di kalender. Cocokkan dengan KK.',
  tanggalLain: 'Tanggal lahir di dalam NIK ibu lain dari yang tercatat. Cocokkan dengan KK.',
  jkLain: 'NIK ibu adalah NIK laki-laki. Cocokkan dengan KK.',
  wilayahTakAda: 'Enam angka pertama NIK ibu bukan kode wilayah. Cocokkan dengan KK.',
  urutanNol: 'Empat angka terakhir NIK ibu tidak mungkin 0000. Cocokkan dengan KK.',
}

function checkNik(isi: BalitaIsi): PeringatanIdentitas[] {
  const { nik, nikIbu } = isi
  const own = nik === null ? [] : masalahNik(nik, isi)
  const mother = nikIbu === null ? [] : masalahNik(nikIbu, { tanggalLahir: null, jk: 'P' })
  const found = [
    ...own.map((m) => ({ kode: kodeMasalah[m], pesan: kalimatNik(m, nik ?? '', isi), orangId: null })),
    ...mother.map((m) => ({ kode: kodeMasalah[m], pesan: kalimatNikIbu[m], orangId: null })),
  ]
  if (nik === null || nik !== nikIbu) return found
  return [...found, { kode: 'nikGanda', pesan: 'NIK anak sama dengan NIK ibunya. Cocokkan dengan KK.', orangId: null }]
}

/** Somebody in the book, and whether it is a child: an adult may bear the same NIK, but is not the same child. */
type Lain = Identitas & { readonly isAnak: boolean }
type Describe = (orang: Identitas) => string

function checkOthers(self: Identitas, others: readonly Lain[], describe: Describe): PeringatanIdentitas[] {
  const found: PeringatanIdentitas[] = []
  for (const other of others) {
    if (other.id === self.id) continue
    if (self.nik !== null && other.nik === self.nik) {
      const pesan = `NIK ini juga tercatat untuk ${describe(other)}. Cocokkan keduanya dengan KK.`
      found.push({ kode: 'nikGanda', pesan, orangId: other.isAnak ? other.id : null })
    } else if (!other.isAnak) {
    } else if (isSerupa(self, other)) {
      const pesan = `${describe(other)} sudah ada di buku dengan nama yang sama. Bila anak yang sama, cukup satu catatan.`
      found.push({ kode: 'serupa', pesan, orangId: other.id })
    } else if (isNamaSebagian(self, other)) {
      const pesan = `${describe(other)} sudah ada di buku, lahir pada hari yang sama dari ibu yang sama namanya. Bila anak yang sama, cukup satu catatan.`
      found.push({ kode: 'serupa', pesan, orangId: other.id })
    }
  }
  return found
}

function checkLahir(isi: BalitaIsi, hariIni: string): PeringatanIdentitas[] {
  const lahir = isi.tanggalLahir
  if (lahir === null) return []
  if (lahir > hariIni) {
    const pesan = `Tanggal lahir ${formatTanggal(lahir)} belum tiba. Periksa hari, bulan, dan tahunnya.`
    return [{ kode: 'tanggalMasaDepan', pesan, orangId: null }]
  }
  if (umurBulanPenuh(lahir, hariIni) <= umurBalitaTerakhirBulan) return []
  const pesan = `Lahir ${formatTanggal(lahir)}: sudah lewat 59 bulan, jadi tidak dihitung sebagai balita.`
  return [{ kode: 'lewatBalita', pesan, orangId: null }]
}

/** A person in a sentence: name, birth date, mother, posyandu, as far as known. */
function createDescribe(context: AppContext): Describe {
  const names = posyanduNames(context.db)
  return (orang) => {
    const [child] = listAnakDasar(context.db, [orang.id])
    const place = child ? keanggotaanKini(child, context.hariIni()) : null
    const details = [
      orang.tanggalLahir === null ? null : `lahir ${formatTanggal(orang.tanggalLahir)}`,
      orang.namaIbu === null ? null : `ibu ${orang.namaIbu}`,
      place ? (names.get(place.posyanduId) ?? null) : null,
    ].filter((detail) => detail !== null)
    return details.length === 0 ? orang.nama : `${orang.nama} (${details.join(', ')})`
  }
}

/** Whether an identity raises a question about another. */
const isBertanya = (self: Identitas, other: Identitas): boolean =>
  (self.nik !== null && other.nik === self.nik) || isSerupa(self, other) || isNamaSebagian(self, other)

/** Asks about identities compared with everyone in the book; reads the book once, and of whom nobody asks only the identity. */
export function createPeriksaIdentitas(context: AppContext) {
  const semua = listIdentitas(context.db)
  const { hasAnak } = lingkupOf(context.pelaku())
  // Whoever is held to some posyandu hears of nobody beyond them; the bidan meets the same question on her card.
  const lihat = (list: readonly Identitas[]): Lain[] => {
    const ids = list.map(({ id }) => id)
    const anak = new Map(listAnakDasar(context.db, ids).map((one) => [one.id, one]))
    return list
      .filter(({ id }) => hasAnak(anak.get(id) ?? { keanggotaan: [] }))
      .map((one) => ({ ...one, isAnak: anak.has(one.id) }))
  }
  const describe = createDescribe(context)
  const hariIni = context.hariIni()
  return {
    /** The children of the book that stand to one of them as is asked. */
    hubungan: (id: string, isHubungan: (self: Identitas, other: Identitas) => boolean): readonly Identitas[] => {
      const self = semua.find((one) => one.id === id)
      if (!self) return []
      return lihat(semua.filter((other) => other.id !== id && isHubungan(self, other))).filter(({ isAnak }) => isAnak)
    },
    /** @param id null for someone not written down yet */
    check: (id: string | null, isi: BalitaIsi): PeringatanIdentitas[] => {
      const known = semua.find((other) => other.id === id)
      const self = identitasOf(id ?? '', isi, known?.ibuId ?? null)
      const others = lihat(semua.filter((other) => isBertanya(self, other)))
      return [...checkLahir(isi, hariIni), ...checkNik(isi), ...checkOthers(self, others, describe)]
    },
  }
}
