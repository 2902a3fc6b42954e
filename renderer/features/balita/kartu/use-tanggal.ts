import { useState } from 'react'
import { wajibTanggal } from '#renderer/components/dialog-isian.tsx'
import { useTertulis } from '#renderer/components/tertulis.ts'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

/** What cannot be about this child: a day to come, or one before its birth. */
function salahHari(tanggal: string, hariIni: string, lahir: string | null): string | undefined {
  if (tanggal > hariIni) return 'Tanggal ini belum tiba. Periksa hari, bulan, dan tahunnya.'
  if (lahir === null || tanggal >= lahir) return undefined
  return `Sebelum anak ini lahir, ${formatTanggal(lahir)}. Periksa tanggalnya.`
}

/** A typed date with its sentence, which shows once saving was tried. */
export function useTanggal(awal: string, lahir: string | null = null) {
  const { hariIni } = useKeadaan()
  const [teks, setTeks] = useState(awal)
  const [ditolak, setDitolak] = useState(false)
  const typed = wajibTanggal(teks)
  const wrong = 'tanggal' in typed ? salahHari(typed.tanggal, hariIni, lahir) : undefined
  const read = wrong === undefined ? typed : { salah: wrong }
  return {
    field: { value: teks, onChange: setTeks, salah: ditolak && 'salah' in read ? read.salah : undefined },
    /** The date, or null after showing what is wrong. */
    take: (): string | null => {
      if ('tanggal' in read) return read.tanggal
      setDitolak(true)
      return null
    },
  }
}

/** Closes the dialog and says what was written, with the way back. */
export function useSelesai(onClose: () => void) {
  const say = useTertulis()
  return (kalimat: string) => ({
    onSuccess: ({ kelompok }: { readonly kelompok: number | null }) => {
      onClose()
      say(kalimat, kelompok)
    },
  })
}
