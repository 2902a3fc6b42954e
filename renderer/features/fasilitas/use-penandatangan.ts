import { useFokusBaru } from '#renderer/components/fokus-baru.ts'
import type { Penandatangan, Tempat } from '#shared/contract/fasilitas.ts'
import { formatNip } from '#shared/text/nip.ts'
import { formatTempat, namaPendek } from '#shared/text/tempat.ts'
import { useDraf } from './use-draf.ts'

export type Peran = Penandatangan['peran']
/** A signer as it stands in the form. */
export type Ketik = {
  readonly kunci: string
  readonly id?: string
  readonly peran: Peran
  readonly jabatan: string
  readonly nama: string
  readonly nip: string
}

/** Who signs what a Puskesmas hands on. */
function usulPuskesmas(tempat: Tempat): Ketik[] {
  const nama = `UPTD Puskesmas ${namaPendek(tempat.nama)}`
  return [
    { kunci: 'gizi', peran: 'pengelolaGizi', jabatan: `Pengelola Gizi ${nama}`, nama: '', nip: '' },
    { kunci: 'kepala', peran: 'kepalaPuskesmas', jabatan: `Kepala ${nama}`, nama: '', nip: '' },
  ]
}

const isUsul = (kunci: string) => kunci === 'bidan' || kunci === 'gizi' || kunci === 'kepala'

/** The two who sign in most places, to be named or left empty. */
function usul(tempat: Tempat | null): Ketik[] {
  if (tempat?.jenis === 'puskesmas') return usulPuskesmas(tempat)
  const place = tempat ? ` ${formatTempat(tempat)}` : ''
  const above = tempat ? ` UPTD Puskesmas ${namaPendek(tempat.puskesmas)}` : ' Puskesmas'
  return [
    { kunci: 'bidan', peran: 'bidan', jabatan: `Bidan Penanggung Jawab${place}`, nama: '', nip: '' },
    { kunci: 'kepala', peran: 'kepalaPuskesmas', jabatan: `Kepala${above}`, nama: '', nip: '' },
  ]
}

/** The list as it is typed, kept until it is saved. */
export function useOrang(daftar: readonly Penandatangan[], tempat: Tempat | null) {
  const [orang, setOrang, lupakan] = useDraf<readonly Ketik[]>('penandatangan', () =>
    daftar.length > 0
      ? daftar.map((p) => ({ ...p, kunci: p.id, nip: p.nip === null ? '' : formatNip(p.nip) }))
      : usul(tempat),
  )
  const { tunggu, refOf } = useFokusBaru()
  return {
    orang,
    lupakan,
    refOf,
    // A NIP or a title without a name is not thrown away, the program asks for the name; the two it suggests may stay open.
    terisi: orang.filter(
      ({ kunci, nama, nip, jabatan }) => (nama + nip).trim() !== '' || (jabatan.trim() !== '' && !isUsul(kunci)),
    ),
    change: (kunci: string, part: Partial<Ketik>) =>
      setOrang(orang.map((o) => (o.kunci === kunci ? { ...o, ...part } : o))),
    remove: (kunci: string, next: Ketik | undefined) => {
      if (next) tunggu(next.kunci)
      setOrang(orang.filter((other) => other.kunci !== kunci))
    },
    add: () => {
      const kunci = crypto.randomUUID()
      tunggu(kunci)
      setOrang([...orang, { kunci, peran: 'lainnya', jabatan: '', nama: '', nip: '' }])
    },
  }
}
