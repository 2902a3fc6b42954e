import { UsersRound } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useBlocker, useNavigate } from 'react-router'
import { Button } from '#renderer/components/button.tsx'
import cardCss from '#renderer/components/card.module.css'
import { ConfirmDialog } from '#renderer/components/confirm-dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import { Kbd } from '#renderer/components/kbd.tsx'
import { useKeys } from '#renderer/components/keys.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import pageCss from '#renderer/components/page.module.css'
import { Page } from '#renderer/components/page.tsx'
import { useStatus } from '#renderer/components/status.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { useTahan } from '#renderer/lib/penahan.ts'
import balitaCss from './balita.module.css'
import { AnakBaru } from './formulir/anak-baru.tsx'
import { FormAnggota } from './formulir/isian-anggota.tsx'
import { FormAlamat, FormOrangTua } from './formulir/isian-keluarga.tsx'
import { usePendaftaran } from './formulir/pakai-pendaftaran.ts'
import formulirCss from './formulir.module.css'
import kartuCss from './kartu.module.css'

/** Asks before a half-typed form is left. */
function JagaIsian({ kotor }: { readonly kotor: () => boolean }) {
  const blocker = useBlocker(kotor)
  useTahan({ adaBelum: kotor })
  if (blocker.state !== 'blocked') return null
  return (
    <ConfirmDialog
      judul="Tinggalkan isian ini?"
      tombol="Tinggalkan"
      onConfirm={() => blocker.proceed()}
      onClose={() => blocker.reset()}
    >
      Yang diketik di sini belum disimpan. Yang sudah ada di buku tetap aman.
    </ConfirmDialog>
  )
}

/** A new child, or twins: one column in the order of the paper. */
export function BalitaBaruPage() {
  const navigate = useNavigate()
  const say = useStatus()
  const form = usePendaftaran()
  const kolom = useRef<HTMLFormElement>(null)
  const nama = useRef<HTMLInputElement>(null)
  useEffect(() => nama.current?.focus(), [])
  useEffect(() => {
    if (form.ditolak > 0) kolom.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form.ditolak])
  const save = async (lagi: boolean) => {
    const saved = await form.save()
    if (!saved) return
    say(`Tersimpan: ${saved.nama.join(', ')}.`)
    if (!lagi) return navigate(`/balita/${saved.id}`)
    form.reset()
    nama.current?.focus()
  }
  useKeys([
    { tombol: 'Ctrl+Enter', arti: 'simpan', jalankan: () => save(false) },
    { tombol: 'Ctrl+Shift+Enter', arti: 'simpan, lalu anak berikutnya', jalankan: () => save(true) },
  ])
  return (
    <Page
      judul="Balita baru"
      kaki
      sub="Cukup nama, L atau P, tanggal lahir, ibu, dan posyandu. Yang lain boleh menyusul."
      aksi={
        <>
          <Button disabled={form.sibuk} onClick={() => save(true)}>
            Simpan, lalu anak berikutnya
          </Button>
          <Button rupa="utama" disabled={form.sibuk} onClick={() => save(false)}>
            Simpan <Kbd tombol="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <div className={cls(pageCss.isi, kartuCss.isi)}>
        <form
          ref={kolom}
          className={formulirCss.formulirBalita}
          onSubmit={(event) => {
            event.preventDefault()
            save(false)
          }}
        >
          <FailureNotice failure={form.failure} />
          {form.daftar.anak.map((anak, index) => (
            <AnakBaru
              key={anak.kunci}
              nomor={index + 1}
              banyak={form.daftar.anak.length}
              anak={anak}
              keluarga={form.keluarga}
              tegas={form.tegasOf(index)}
              {...(index === 0 ? { namaRef: nama } : {})}
              onChange={(patch) => form.daftar.change(index, patch)}
              onRemove={() => form.daftar.remove(index)}
            />
          ))}
          {form.daftar.anak.length < 5 && (
            <div className={formulirCss.kembar}>
              <Button icon={UsersRound} onClick={form.daftar.addKembar}>
                Kembar
              </Button>
              <span className={cls('muted small', balitaCss.muted)}>Tambah anak dengan ibu dan alamat yang sama.</span>
            </div>
          )}
          <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby="orang-tua">
            <h2 id="orang-tua">Orang tua</h2>
            <FormOrangTua
              keluarga={form.keluarga}
              onChange={form.changeKeluarga}
              sisi={form.sisiKeluarga}
              ditinjau={form.ditolak > 0}
            />
          </section>
          <section className={cls(cardCss.card, formulirCss.bagian)} aria-labelledby="alamat">
            <h2 id="alamat">Posyandu dan alamat</h2>
            <FormAnggota
              anggota={form.anggota}
              onChange={form.changeAnggota}
              salah={form.salahAnggota}
              kms={form.kms}
              onKms={form.setKms}
            />
            <FormAlamat keluarga={form.keluarga} onChange={form.changeKeluarga} sisi={form.sisiKeluarga} />
          </section>
          {form.ditolak > 0 && form.banyakSalah > 0 && (
            <Notice jenis="gagal">
              {form.banyakSalah} isian belum dapat disimpan. Perbaiki yang bertanda merah, lalu simpan lagi.
            </Notice>
          )}
          {/* Lets Enter in a field do nothing but what the form says. */}
          <button type="submit" hidden tabIndex={-1} />
        </form>
      </div>
      <JagaIsian kotor={form.isKotor} />
    </Page>
  )
}
