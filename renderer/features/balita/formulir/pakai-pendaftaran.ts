import { useRef, useState } from 'react'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useMutate } from '#renderer/lib/query.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type IsianAnggota, readAnggota } from './anggota.ts'
import {
  anakKosong,
  type IsianAnak,
  type IsianKeluarga,
  keluargaKosong,
  kembarOf,
  readIsian,
  type Salah,
} from './isian.ts'
import type { Kms } from './isian-anggota.tsx'
import { salahDariGagal } from './salah-dari-gagal.ts'

type AnakBerkunci = IsianAnak & { readonly kunci: number }

/** The form of a new child or of twins: what is typed, what is wrong with it, and writing it down. */
export function usePendaftaran() {
  const { posyandu, hariIni } = useKeadaan()
  const kunci = useRef(0)
  const awalAnak = (isian: IsianAnak): AnakBerkunci => {
    kunci.current += 1
    return { ...isian, kunci: kunci.current }
  }
  const [anak, setAnak] = useState<readonly AnakBerkunci[]>(() => [awalAnak(anakKosong)])
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(keluargaKosong)
  const [kms, setKms] = useState<Kms>(null)
  const [anggota, setAnggota] = useState<IsianAnggota>({
    posyanduId: posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null,
    sebab: 'lahir',
    mulai: formatTanggal(hariIni),
  })
  const [ditolak, setDitolak] = useState(0)
  const tersimpan = useRef(false)
  const create = useMutate('balita.create')

  const bacaan = anak.map((satu) => readIsian(satu, keluarga))
  const { baru, salah: salahAnggota } = readAnggota(anggota)
  const salahKeluarga = bacaan[0]?.salah ?? {}
  const banyakSalah =
    Object.keys(salahAnggota).length +
    new Set(bacaan.flatMap(({ salah }, i) => Object.keys(salah).map((k) => (k in keluarga ? k : `${i}${k}`)))).size

  const save = async (): Promise<{ id: string; nama: string[] } | null> => {
    if (banyakSalah > 0 || baru === null) {
      setDitolak((count) => count + 1)
      return null
    }
    const isi = bacaan.map((read) => read.isi)
    const punyaKms = kms === null ? null : kms === 'ya'
    try {
      const { id } = await create.mutateAsync({ anak: isi, keanggotaan: baru, punyaKms })
      tersimpan.current = true
      return { id: id[0] ?? '', nama: isi.map(({ nama }) => nama) }
    } catch {
      // Shown beside the fields through `failure`.
      setDitolak((count) => count + 1)
      return null
    }
  }
  const touch = () => {
    tersimpan.current = false
  }
  return {
    anak,
    keluarga,
    anggota,
    kms,
    ditolak,
    banyakSalah,
    sibuk: create.isPending,
    failure: create.error,
    salahAnggota: ditolak > 0 ? salahAnggota : {},
    sisiKeluarga: {
      salah: salahKeluarga,
      tegas: ditolak > 0 ? { ...salahDariGagal(create.error, 'anak', 0), ...salahKeluarga } : {},
      tanya: {},
    },
    tegasOf: (index: number): Salah =>
      ditolak > 0 ? { ...salahDariGagal(create.error, 'anak', index), ...bacaan[index]?.salah } : {},
    isKotor: () => !tersimpan.current && (anak.length > 1 || keluarga.namaIbu !== '' || anak[0]?.nama !== ''),
    save,
    changeAnak: (index: number, patch: Partial<IsianAnak>) => {
      touch()
      setAnak((now) => now.map((satu, i) => (i === index ? { ...satu, ...patch } : satu)))
    },
    addKembar: () => {
      touch()
      setAnak((now) => [...now, awalAnak(kembarOf(now.at(-1) ?? anakKosong))])
    },
    removeAnak: (index: number) => setAnak((now) => now.filter((_, i) => i !== index)),
    changeKeluarga: (patch: Partial<IsianKeluarga>) => {
      touch()
      setKeluarga((now) => ({ ...now, ...patch }))
    },
    changeAnggota: (patch: Partial<IsianAnggota>) => setAnggota((now) => ({ ...now, ...patch })),
    setKms,
    /** Empties the form for the next child; the posyandu and the hamlet stay. */
    reset: () => {
      setAnak([awalAnak(anakKosong)])
      setKeluarga(({ dusun }) => ({ ...keluargaKosong, dusun }))
      setKms(null)
      setDitolak(0)
      create.reset()
    },
  }
}
