/**
 * GraphQL operations of the cabinet as of July 2026. The names are those its own pages use; other names are not known
 * to work. Each asks only for what is read: every further field is one more that can vanish.
 */
export const balanceOperation = {
  name: 'GetBalanceBaseQueryInput',
  query: `query GetBalanceBaseQueryInput {
  balances {
    nodes {
      ... on BalanceInfo { account { idValue } code name remainingValue { amount currency } }
      ... on BalanceError { account { idValue } error { code message } }
    }
  }
}`,
} as const

/** The tariff and what it costs. */
export const tariffOperation = {
  name: 'GetProductsTariffInfo',
  query: `query GetProductsTariffInfo($screenName: String!) {
  tariffInfo(input: { screenName: $screenName }) {
    name
    tariffPricesInfo { mainPrice { price basePrice } }
  }
}`,
} as const

/** Itemised rows, newest first. */
export const transactionsOperation = {
  name: 'GetExpensesInfoQueryInput',
  query: `query GetExpensesInfoQueryInput($pageIndex: Int!, $filter: TransactionsFilterInput!) {
  transactionsByFilter(input: { pageIndex: $pageIndex, filter: $filter }) {
    totalPages
    transactions {
      name type subtitle description dateTime value unitValue direction amount
      chargePeriod { dateFrom dateTo }
    }
  }
}`,
} as const

/** Totals and categories of a month. */
export const monthOperation = {
  name: 'GetExpensesBaseAndCategoryInfoQueryInput',
  query: `query GetExpensesBaseAndCategoryInfoQueryInput($pageIndex: Int!, $filter: TransactionsFilterInput!) {
  transactionsByFilter(input: { pageIndex: $pageIndex, filter: $filter }) {
    totalInfo { incomeAmount outcomeAmount currency }
    categories { alias name amount }
  }
}`,
} as const

/** What is switched on. */
export const productsOperation = {
  name: 'GetConnectedProductsCountBaseQueryInput',
  query: `query GetConnectedProductsCountBaseQueryInput($productListType: MMProductsMyServicesListType!, $groupType: [MMProductsMyServicesGroupType!], $timeZone: String) {
  myServicesProducts(input: { productListType: $productListType, groupType: $groupType, timeZone: $timeZone }) {
    paidCount
    freeCount
    groups { products { name description currentPrice { value unitOfMeasure } } }
  }
}`,
} as const
