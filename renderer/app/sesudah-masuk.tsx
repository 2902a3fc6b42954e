import { useEffect, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { useStatus } from '#renderer/components/status.tsx'
import { formatWaktu } from '#renderer/lib/format.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import { useSesi } from '#renderer/lib/sesi.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { salahMencurigakan } from './kabar-akun.tsx'

/** The date of the laptop lies before the last entry: asked once after signing in. */
function TanyaJam() {
  const { keadaan, refresh } = useSesi()
  const lanjutkan = usePanggil('sesi.acceptClock')
  const [tutup, setTutup] = useState(false)
  const [masihSalah, setMasihSalah] = useState(false)
  const { jam } = keadaan
  if (jam === null || tutup) return null
  const goOn = async () => {
    if (await lanjutkan.jalankan({})) await refresh()
  }
  const lookAgain = async () => {
    await refresh()
    setMasihSalah(true)
  }
  return (
    <Dialog judul="Jam laptop perlu diperiksa" onClose={() => setTutup(true)}>
      <p>
        Jam laptop menunjukkan <b className="num">{formatTanggal(jam.hariIni)}</b>, lebih awal dari catatan terakhir (
        <span className="num">{formatTanggal(jam.terakhir)}</span>). Perbaiki jam, atau lanjutkan saja.
      </p>
      <p className="muted">Yang sudah tersimpan aman, dan urutannya tidak bergantung pada jam.</p>
      {masihSalah && <p role="status">Jamnya masih sama. Buka pengaturan tanggal di laptop, lalu periksa lagi.</p>}
      <FailureNotice failure={lanjutkan.gagal} />
      <div className={formCss.actsAkhir}>
        <Button onClick={goOn} aria-disabled={lanjutkan.sibuk}>
          Lanjutkan saja
        </Button>
        <Button rupa="utama" onClick={lookAgain}>
          Jam sudah diperbaiki
        </Button>
      </div>
    </Dialog>
  )
}

/** What is said once, each time somebody has signed in; `baru` is false when the book was open already. */
export function SesudahMasuk({ baru }: { readonly baru: boolean }) {
  const { saya } = useSesi()
  const say = useStatus()
  const [{ masukLalu, gagalLalu }] = useState(saya)
  useEffect(() => {
    if (!baru) return
    const kalimat = [
      masukLalu && `Terakhir masuk ${formatWaktu(masukLalu)}.`,
      gagalLalu > 0 && gagalLalu < salahMencurigakan && `Sebelum ini ${gagalLalu} kali salah ketik kata sandi.`,
    ].filter(Boolean)
    if (kalimat.length > 0) say(kalimat.join(' '))
  }, [baru, say, masukLalu, gagalLalu])
  return <TanyaJam />
}
