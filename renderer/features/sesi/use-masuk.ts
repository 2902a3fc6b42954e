import { useState } from 'react'
import { call } from '#renderer/lib/call.ts'
import { pesanGagal } from '#renderer/lib/failure.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { salahTanpaSandi } from './sandi-field.tsx'
import { useHitungMundur } from './use-hitung-mundur.ts'

/** Seconds before this person may try again, as the program counts them, and whether it is the lock that stands there. */
async function readKeadaan(): Promise<{ readonly tunggu: number; readonly terkunci: boolean }> {
  return call('sesi.keadaan', {}).then(
    ({ tungguDetik, tahap }) => ({ tunggu: tungguDetik, terkunci: tahap === 'terkunci' }),
    () => ({ tunggu: 0, terkunci: true }),
  )
}

export function useMasuk(onMasuk: () => Promise<void>) {
  const [sandi, setSandi] = useState('')
  const [salah, setSalah] = useState<string>()
  const [tunggu, setTunggu] = useHitungMundur()
  const masuk = usePanggil('sesi.signIn')
  const kirim = async (akunId: string): Promise<boolean> => {
    if (masuk.sibuk || tunggu > 0) return false
    if (sandi === '') {
      setSalah(salahTanpaSandi)
      return false
    }
    setSalah(undefined)
    if (await masuk.jalankan({ akunId, sandi })) {
      setSandi('')
      await onMasuk()
      return true
    }
    const { tunggu: seconds, terkunci } = await readKeadaan()
    setTunggu(seconds)
    // The passphrase was right and the book is damaged: another screen goes on from there.
    if (!terkunci) await onMasuk()
    return false
  }
  return {
    sandi,
    setSandi: (text: string) => {
      setSandi(text)
      setSalah(undefined)
      masuk.lupakan()
    },
    pesan: salah ?? (masuk.gagal ? pesanGagal(masuk.gagal) : undefined),
    tunggu,
    /** Another person: what was said of the one before does not hold for her. */
    lupakan: () => {
      setTunggu(0)
      setSalah(undefined)
      masuk.lupakan()
    },
    sibuk: masuk.sibuk,
    kirim,
  }
}
