import { useEffect, useLayoutEffect, useRef } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Form } from '#renderer/components/form.tsx'
import { fokusIsian, listKosong } from '#renderer/components/isian-form.ts'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { useTahan } from '#renderer/lib/penahan.ts'
import { DuaKolom } from './formulir/formulir-baru.tsx'
import { TanyaSimpan } from './formulir/tanya-simpan.tsx'
import { usePendaftaran } from './formulir/use-pendaftaran.ts'
import formulirCss from './formulir.module.css'

/** Asks before a half-typed form is left. */
function JagaIsian({ kotor }: { readonly kotor: () => boolean }) {
  const blocker = useBlocker(kotor)
  useTahan({ adaBelum: kotor })
  if (blocker.state !== 'blocked') return null
  return (
    <ConfirmDialog
      judul="Keluar tanpa menyimpan?"
      tombol="Keluar"
      batal="Tetap di sini"
      bahaya
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      Yang diketik di sini belum disimpan. Yang sudah ada di buku tetap aman.
    </ConfirmDialog>
  )
}

/** A new child, or twins: what is asked first, in the order of the keys; the rest beside it. */
export function BalitaBaruPage() {
  const navigate = useNavigate()
  const say = useStatus()
  const form = usePendaftaran()
  const kolom = useRef<HTMLDivElement>(null)
  const lagi = useRef(false)
  const focusNama = () => kolom.current?.querySelector<HTMLElement>('form input')?.focus()
  // Before the page is painted: what is typed at once belongs into the name.
  useLayoutEffect(focusNama, [])
  const { ditanya, ditolak } = form
  // What was left empty is where the hand goes next, never the button that stores it all the same.
  useEffect(() => {
    const isian = kolom.current?.querySelector('form')
    const [kosong] = ditolak > 0 && isian && !isian.querySelector('[aria-invalid]') ? listKosong(isian) : []
    if (kosong) fokusIsian(kosong)
  }, [ditolak])
  const save = async (next: boolean, yakin = false) => {
    lagi.current = next
    const saved = await form.save(yakin)
    if (!saved) return
    say(`Tersimpan: ${saved.nama.join(', ')}.`)
    // The way back from the card leads to where she came from, not to an empty form.
    if (!next) return navigate(`/balita/${saved.id}`, { replace: true })
    form.reset()
    focusNama()
  }
  useKeys([
    { tombol: 'Ctrl+Enter', arti: 'simpan', jalankan: () => save(false) },
    { tombol: 'Ctrl+Shift+Enter', arti: 'simpan, lalu anak berikutnya', jalankan: () => save(true) },
  ])
  return (
    <Page
      judul="Balita baru"
      kaki
      sub="Cukup nama, jenis kelamin, tanggal lahir, ibu, dan posyandu. Yang lain boleh menyusul."
      aksi={
        <>
          <Button aria-disabled={form.sibuk} onClick={() => save(true)}>
            Simpan, lalu anak berikutnya
          </Button>
          <Button rupa="utama" aria-disabled={form.sibuk} onClick={() => save(false)}>
            Simpan <Kbd tombol="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className={pageCss.isi} ref={kolom}>
        <Form
          className={formulirCss.formulirBalita}
          failure={form.failure}
          sibuk={form.sibuk}
          percobaan={ditolak}
          onSubmit={() => save(false)}
        >
          <FailureNotice failure={form.failure} />
          {ditanya && <TanyaSimpan ditanya={ditanya} sibuk={form.sibuk} onSimpan={() => save(lagi.current, true)} />}
          {ditolak > 0 && form.banyakSalah > 0 && (
            <Notice jenis="gagal">
              {form.banyakSalah} isian belum dapat disimpan. Perbaiki yang bertanda merah, lalu simpan lagi.
            </Notice>
          )}
          <DuaKolom form={form} />
        </Form>
      </div>
      <JagaIsian kotor={form.isKotor} />
    </Page>
  )
}
