import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { Akun } from '#shared/contract/akun.ts'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from '../sandi-baru.tsx'

/** A new passphrase for somebody who forgot hers; a closed account is open again by it. */
export function DialogSandiAkun({ akun, onClose }: { readonly akun: Akun; readonly onClose: () => void }) {
  const client = useQueryClient()
  const say = useStatus()
  const [sandi, setSandi] = useState(sandiKosong)
  const [salah, setSalah] = useState<SalahSandi | null>(null)
  const ganti = usePanggil('akun.setSandi')
  const submit = async () => {
    const wrong = periksaSandiBaru(sandi, akun.nama)
    setSalah(wrong)
    if (wrong || !(await ganti.jalankan({ id: akun.id, sandi: sandi.sandi }))) return
    say(`Kata sandi ${akun.nama} sudah diganti.`)
    onClose()
    await client.invalidateQueries()
  }
  return (
    <Dialog judul={`Kata sandi baru untuk ${akun.nama}`} onClose={onClose}>
      <Form failure={ganti.gagal} sibuk={ganti.sibuk} onSubmit={() => void submit()}>
        <p>
          {akun.aktif ? 'Kata sandi yang lama tidak berlaku lagi.' : 'Akun yang ditutup ini terbuka kembali.'} Beri tahu
          {` ${akun.nama}`} langsung, dan minta menggantinya sendiri.
        </p>
        <SandiBaruFields label="Kata sandi baru" nama={akun.nama} value={sandi} salah={salah} onChange={setSandi} />
        <FailureNotice failure={ganti.gagal} />
        <div className={formCss.actsAkhir}>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={ganti.sibuk}>
            Simpan
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
