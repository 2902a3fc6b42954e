import { useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { asalKosong, type IsianAnggota, isAsalWajib, sebabAwal } from './anggota.ts'
import { anakKosong, type IsianAnak, type IsianKeluarga, keluargaKosong, kembarOf } from './isian.ts'
import type { Kms } from './isian-anggota.tsx'

type AnakBerkunci = IsianAnak & { readonly kunci: number }

/** The children of the form, each with a key of its own so that fields stay with their child. */
function useAnak() {
  // A name that was looked for and not found comes along: beside the address, never in it.
  const { nama = '' } = (useLocation().state ?? {}) as { readonly nama?: string }
  const kunci = useRef(0)
  const withKunci = (isian: IsianAnak): AnakBerkunci => {
    kunci.current += 1
    return { ...isian, kunci: kunci.current }
  }
  const [anak, setAnak] = useState<readonly AnakBerkunci[]>(() => [withKunci({ ...anakKosong, nama })])
  return {
    anak,
    /** What the name was before anybody typed here. */
    namaAwal: nama,
    change: (index: number, patch: Partial<IsianAnak>) =>
      setAnak((now) => now.map((satu, i) => (i === index ? { ...satu, ...patch } : satu))),
    /** @returns the key of the twin */
    addKembar: (): number => {
      const kembar = withKunci(kembarOf(anak.at(-1) ?? anakKosong))
      setAnak([...anak, kembar])
      return kembar.kunci
    },
    remove: (index: number) => setAnak((now) => now.filter((_, i) => i !== index)),
    reset: () => setAnak([withKunci(anakKosong)]),
  }
}

/** The posyandu a new child most likely belongs to: the one whose sheet led here, else the only one there is. */
function usePosyanduAwal(): string | null {
  const { posyandu } = useKeadaan()
  const [params] = useSearchParams()
  const asked = posyandu.find((p) => p.id === params.get('posyandu'))
  return asked?.id ?? (posyandu.length === 1 ? (posyandu[0]?.id ?? null) : null)
}

/** What is typed: children, family, membership and KMS. */
export function useKetikan() {
  const posyanduAwal = usePosyanduAwal()
  const { hariIni } = useKeadaan()
  const daftar = useAnak()
  const [keluarga, setKeluarga] = useState<IsianKeluarga>(keluargaKosong)
  const [kms, setKms] = useState<Kms>(null)
  const [ketikanAnggota, setAnggota] = useState<IsianAnggota>({ ...asalKosong, posyanduId: posyanduAwal })
  const sebab = ketikanAnggota.sebab ?? sebabAwal(daftar.anak[0]?.tanggalLahir ?? '', hariIni)
  const asalWajib = isAsalWajib(daftar.anak, hariIni)
  return {
    hariIni,
    daftar,
    keluarga,
    kms,
    anggota: { ...ketikanAnggota, sebab },
    asalWajib,
    setKms,
    changeKeluarga: (patch: Partial<IsianKeluarga>) => setKeluarga((now) => ({ ...now, ...patch })),
    changeAnggota: (patch: Partial<IsianAnggota>) => setAnggota((now) => ({ ...now, ...patch })),
    /** Empties the form for the next child; the posyandu and the hamlet stay. */
    reset: () => {
      daftar.reset()
      setKeluarga(({ dusun }) => ({ ...keluargaKosong, dusun }))
      setKms(null)
      setAnggota((now) => ({ ...now, ...asalKosong }))
    },
  }
}
