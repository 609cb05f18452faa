import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

/**
 * The secret that a mailed link carries behind its `#`. It is never sent in an address; once read it is taken out of the address bar
 * and so out of the history.
 */
export function useFragmentToken(): string | null {
  const { hash, pathname } = useLocation()
  const navigate = useNavigate()
  const found = tokenIn(hash)
  const [token, setToken] = useState(found)
  if (found && found !== token) setToken(found)
  useEffect(() => {
    if (found) void navigate(pathname, { replace: true })
  }, [found, pathname, navigate])
  return token
}

function tokenIn(hash: string): string | null {
  return /^#([A-Za-z0-9_-]{43})$/.exec(hash)?.[1] ?? null
}
