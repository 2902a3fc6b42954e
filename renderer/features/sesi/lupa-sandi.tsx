import { useEffect, useRef, useState } from 'react'
import { Actions } from '#renderer/components/actions.tsx'
import { Button } from '#renderer/components/button.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { useTitle } from '#renderer/components/page.tsx'
import { SelectField } from '#renderer/components/select-field.tsx'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { usePanggil } from '#renderer/lib/panggil.ts'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import { KodeField } from './kode-field.tsx'
import { Kaki, Lead, Sampul } from './sampul.tsx'
import { periksaSandiBaru, type SalahSandi, SandiBaruFields, sandiKosong } from './sandi-baru.tsx'

/** A forgotten passphrase: the paper with the recovery code opens the book, and a new passphrase is set. */
export function LupaSandi({
  keadaan,
  akunId,
  onMasuk,
  onBatal,
}: {
  readonly keadaan: KeadaanSesi
  readonly akunId: string
  readonly onMasuk: () => Promise<void>
  readonly onBatal: () => void
}) {
  useTitle('Lupa kata sandi')
  const [akun, setAkun] = useState(akunId)
  const [kode, setKode] = useState('')
  const [sandi, setSandi] = useState(sandiKosong)
  const [salah, setSalah] = useState<SalahSandi | null>(null)
  const [kodeKosong, setKodeKosong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const pulihkan = usePanggil('sesi.recover')
  const nama = keadaan.akun.find(({ id }) => id === akun)?.nama ?? ''
  const submit = async () => {
    const wrong = periksaSandiBaru(sandi, nama)
    setSalah(wrong)
    setKodeKosong(kode.trim() === '')
    if (wrong || kode.trim() === '') return
    if (await pulihkan.jalankan({ akunId: akun, kode, sandiBaru: sandi.sandi })) await onMasuk()
  }
  return (
    <Sampul tempat={keadaan.tempat}>
      <h1>Lupa kata sandi</h1>
      <Lead>
        Ambil kertas kode pemulihan. Kodenya membuka buku, lalu kata sandi baru dibuat. Isi buku tidak berubah.
      </Lead>
      <Form failure={pulihkan.gagal} sibuk={pulihkan.sibuk} onSubmit={() => void submit()}>
        {keadaan.akun.length > 1 && (
          <SelectField
            label="Kata sandi siapa"
            pilihan={keadaan.akun.map((orang) => ({ nilai: orang.id, label: orang.nama }))}
            value={akun}
            onChange={setAkun}
          />
        )}
        <KodeField
          value={kode}
          inputRef={field}
          salah={kodeKosong && kode.trim() === '' ? 'Ketik kode dari kertas dulu.' : pesanIsian(pulihkan.gagal, 'kode')}
          onChange={setKode}
        />
        <SandiBaruFields label="Kata sandi baru" nama={nama} value={sandi} salah={salah} onChange={setSandi} />
        <FailureNotice failure={pulihkan.gagal} />
        <Actions>
          <Button rupa="utama" type="submit" aria-disabled={pulihkan.sibuk}>
            {pulihkan.sibuk ? 'Membuka' : 'Buka buku'}
          </Button>
          <Button onClick={onBatal}>Kembali</Button>
        </Actions>
      </Form>
      <Kaki>
        Kertasnya tidak ada? Orang lain yang punya akun bidan dapat membuatkan kata sandi baru di Pengaturan, Akun.
      </Kaki>
    </Sampul>
  )
}
