import type { AppContext } from '#main/context/context.ts'
import { readKartuOrang } from '#main/db/baris-kartu.ts'
import { namaPosyanduJelas, readPengaturan } from '#main/db/buku.ts'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { renderBerkas } from '#main/reports/berkas.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing } from '#shared/contract/errors.ts'
import { seesTertutup } from '#shared/contract/peran.ts'
import { kartuPerorangan } from '#shared/formulir/kartu/perorangan.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { nilaiOf, simpananOf } from '#shared/kartu/dinilai.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type AnggotaRow, mapAnggota, type OrangRow } from './kartu.repository.ts'
import { createOrangKartu } from './orang-kartu.ts'
import { anggotaPada, getOrang, toSiapa } from './siapa.ts'
import { susunanOf } from './susunan.ts'
import { bacaBerkas } from './ungkap.ts'

type Pilih = Omit<ParsedInputOf<'kartu.export'>, 'jenis'>

const hilang = 'Kartu ini sudah tidak ada di buku. Tidak ada berkas yang dibuat. Buka lagi halamannya.'

/** Who the card is of, line by line; what nobody knows is not printed. */
function barisOrang(orang: OrangRow, suami: string | null, { jk }: Kartu['siapa']): { label: string; nilai: string }[] {
  const tempat = [orang.alamat, orang.dusun, orang.rt && `RT ${orang.rt}`, orang.rw && `RW ${orang.rw}`]
  const lines: readonly (readonly [string, string | null])[] = [
    ['Nama', orang.nama],
    ['NIK', orang.nik],
    ['Jenis kelamin', jk === null && orang.jk ? { L: 'laki-laki', P: 'perempuan' }[orang.jk] : null],
    ['Tanggal lahir', orang.tanggal_lahir && formatTanggal(orang.tanggal_lahir)],
    ['Suami', suami],
    ['Alamat', tempat.filter(Boolean).join(', ')],
    ['Telepon', orang.telepon],
  ]
  return lines.flatMap(([label, nilai]) => (nilai ? [{ label, nilai }] : []))
}

function isContoh({ db }: AppContext, member: AnggotaRow | null): boolean {
  return hasContoh(db) || (member !== null && posyanduContoh(db).has(member.posyandu_id))
}

/** One card with its visits, as it is printed. @throws AppFailure where it is gone */
export function readKartuCetak(context: AppContext, { kartu, orangId, kepalaId }: Pilih): FormModel {
  const { db } = context
  const susunan = susunanOf(context, kartu)
  const orang = getOrang(context, orangId)
  const { head, rows } =
    readKartuOrang(db, susunan, orang.id).find((satu) => satu.head.id === kepalaId) ?? missing(hilang)
  const berkas = bacaBerkas(susunan, createOrangKartu(context, susunan, [orang.id])(orang), head, rows)
  const hariIni = context.hariIni()
  const member = anggotaPada(mapAnggota(db, orang.id).get(orang.id) ?? [], hariIni)
  const { kop, kertas } = readPengaturan(db)
  return kartuPerorangan(
    susunan.kartu,
    {
      kop,
      kertas,
      tempat: namaPosyanduJelas(db).get(member?.posyandu_id ?? '') ?? '',
      tanggal: hariIni,
      contoh: isContoh(context, member),
      kader: !seesTertutup(context.pelaku().peran),
    },
    {
      orang: barisOrang(orang, toSiapa(orang, head, hariIni).namaSuami, susunan.kartu.siapa),
      kepala: nilaiOf(susunan.kartu, simpananOf(susunan, head, {})),
      kunjungan: berkas.dinilai.map(({ row, ...dinilai }) => ({ ...dinilai, id: row.id })),
    },
  )
}

/** The card as a file; that it left the book is noted, not whose it is. */
export async function createBerkasKartu(
  context: AppContext,
  { jenis, ...pilih }: ParsedInputOf<'kartu.export'>,
): Promise<OutputOf<'kartu.export'>> {
  const model = readKartuCetak(context, pilih)
  const berkas = await renderBerkas(jenis, model)
  context.catat('ekspor', { apa: `satu kartu ${model.sebut}`, jenis })
  return berkas
}
